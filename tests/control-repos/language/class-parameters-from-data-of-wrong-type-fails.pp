class sample_wrong(Integer $plain) { }
class { 'sample_wrong': plain => lookup('plain') }
