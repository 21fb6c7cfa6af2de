# Compiles to nothing: what this repo is about is its data.
$top_level = 'from the top'
$region_of_site = 'north'
