using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Coroutines.Benchmarks;

/// <summary>Every case of the table under BenchmarkDotNet; the column "ns/op" divides by the operations of one call.</summary>
[MemoryDiagnoser]
[Config(typeof(Config))]
public class RowBenchmarks
{
    private Work? _work;

    [ParamsSource(nameof(Names))]
    public string Case { get; set; } = "";

    public static IEnumerable<string> Names => Cases().Keys;

    internal static Dictionary<string, Case> Cases() =>
        AllRows.Make().SelectMany(static r => r.Cases.Select(c => (Name: r.Name + " | " + c.Column.Title(), Case: c))).ToDictionary(static p => p.Name, static p => p.Case);

    [GlobalSetup]
    public void Prepare() => _work = Cases()[Case].Prepare();

    [Benchmark]
    public void Run() => _work!.Run();

    [GlobalCleanup]
    public void Finish() => _work!.Finish?.Invoke();

    private sealed class Config : ManualConfig
    {
        private const int NameWidth = 80;

        public Config()
        {
            AddColumn(new PerOperation());
            // It builds the generator and the runtime anew; two minutes are too few on a busy machine.
            BuildTimeout = TimeSpan.FromMinutes(15);
            SummaryStyle = SummaryStyle.Default.WithMaxParameterColumnWidth(NameWidth);
        }
    }

    private sealed class PerOperation : IColumn
    {
        public string Id => "ns/op";

        public string ColumnName => "ns/op";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Statistics;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Nanoseconds per operation of the case";

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            string name = (string)benchmarkCase.Parameters[nameof(Case)];
            double? mean = summary[benchmarkCase]?.ResultStatistics?.Mean;
            return mean is { } value ? FormattableString.Invariant($"{value / Cases()[name].Operations:0.00}") : "NA";
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
