class tagged { tag 'from-class'  notify { 'in class': tag => ['own', 'second'] } }
include tagged
notify { 'tagged': message => tagged('from-class') }
@notify { 'by class name': tag => 'tagged' }
Notify <| tag == 'tagged' |>
