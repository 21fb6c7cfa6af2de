# The parameters that the samples use of datadog/datadog_agent, so that real Puppet can compile them without the module.
class datadog_agent (
  String        $api_key,
  String        $datadog_site = 'datadoghq.com',
  Array[String] $tags         = [],
) {
}
