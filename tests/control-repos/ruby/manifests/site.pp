node default {
  include house::mysql
}
