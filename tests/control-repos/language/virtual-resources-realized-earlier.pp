realize(Notify['later'])
@notify { 'later': message => 'declared after' }
