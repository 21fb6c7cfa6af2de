realize(Notify['not there'])
