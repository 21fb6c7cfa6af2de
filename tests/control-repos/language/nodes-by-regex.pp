node /^agent\.(\w+)\.com$/ { notify { "first ${1}": } }
node /agent/ { notify { 'second': } }
node default { }
