class selfish { include selfish  notify { 'once': } }
include selfish
