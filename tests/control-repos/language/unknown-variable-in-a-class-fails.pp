class sample_missing {
  notify { 'x': message => $sample_missing::nowhere }
}
include sample_missing
