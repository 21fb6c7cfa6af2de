class sample::child (
  String $own,
  String $inherited = $sample::parent::setting,
) inherits sample::parent {
  Notify['parent'] {
    message => "overridden by the child: ${own}",
  }
  notify { 'child': message => [$inherited, $setting] }
}
