include sample
include sample::typed
