import '../../../src/cli/short-run'
