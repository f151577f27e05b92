using System;
using System.Globalization;
using CspBuild.Benchmarks;

return args switch
{
    ["scan", var directory, .. var options] => ScanCommand.Run(directory, options),
    ["parse", var directory] => ParseCommand.Run(directory),
    ["memory", .. { Length: 1 or 2 } options] => MemoryCommand.Run(options),
    ["baseline", var count] => BaselineCommand.Run(int.Parse(count, CultureInfo.InvariantCulture)),
    ["bench", var directory, .. var options] => BenchmarkCommand.Run(directory, options),
    _ => ShowUsage(),
};

static int ShowUsage()
{
    Console.Error.WriteLine(
        """
        Usage:
          scan DIR [--threads N] [--no-filter] [--large] [--time] [--repeat N]
              Scans every Python file below DIR and prints, sorted,
              path, line, column, call or reference, reported or suppressed, with tabs between.
                --threads N   on N threads; as many as there are processors if not said
                --no-filter   parse every file, also those that cannot name mktemp
                --large       treat every text as a large one, of which a part of the tree is kept
                --time        figures of the scan inside the process, on standard error
                --repeat N    scan N times; each has its figures
          parse DIR
              Parses every Python file below DIR and prints, for each with a syntax error,
              path, line and message of the first one, with tabs between.
          memory MEGABYTES
              Scans files of that size that are made to take much memory, and prints how many bytes each of theirs takes.
          baseline COUNT
              Reads a baseline of so many entries, ten times.
          bench DIR [OPTIONS]
              Times the stages of a scan over what lies below DIR; the options are BenchmarkDotNet's.
        """);
    return 2;
}
