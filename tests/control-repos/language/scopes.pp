$top = 'top'
$shadowed = 'top'
class viewer {
  $shadowed = 'class'
  $own = 'own'
  notify { 'in class': message => [$top, $shadowed, $::shadowed, $own, $viewer::own] }
}
include viewer
define seen() { notify { 'in define': message => [$top, $shadowed, $viewer::own, $title] } }
seen { 'x': }
notify { 'outside': message => [$viewer::shadowed, $shadowed] }
$from_lambda = [1].map |$x| { $local = $x + 1  $local }
notify { 'lambda': message => $from_lambda }
if true { $in_if = 'visible after if' }
notify { 'if': message => $in_if }
