notify { 'inline': message => inline_epp('a <%= $x %> b', { 'x' => 1 }) }
notify { 'inline with parameters': message => inline_epp(@(EPP), { 'items' => ['p', 'q'] }) }
  <%- | Array $items, String $sep = ', ' | -%>
  list: <%= $items.join($sep) %>
  <% $items.each |$item| { -%>
    - <%= $item %>
  <% } -%>
  <%# a comment -%>
  end
  | EPP
notify { 'file': message => epp('sample/list.epp', { 'items' => ['x', 'y'], 'footer' => 'f' }) }
notify { 'file with defaults': message => epp('sample/list.epp', { 'items' => [] }) }
include sample::parent
notify { 'scope': message => epp('sample/scope.epp') }
notify { 'tags': message => inline_epp("a\n  <%- if true { -%>\n  b\n  <%- } -%>\nc <%% d %%>\n") }
$local = 'seen by inline_epp'
notify { 'local variable': message => inline_epp('<%= $local %>') }
