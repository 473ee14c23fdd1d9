using System.Globalization;
using System.Text.RegularExpressions;
using Coroutines.BuildCost;

// What the package adds to a build: the compiler's processor time for a project of coroutines beside that of the same methods as async Task.
// Arguments: --files N (30 and 100), --rounds N, --configuration NAME (Debug), --only TEXT (rows whose name holds it), --keep FOLDER, --report (what each analyzer took).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = int.Parse(Option("--rounds") ?? "5", CultureInfo.InvariantCulture);
var configuration = Option("--configuration") ?? "Debug";
var only = Option("--only") ?? "";
var sizes = Option("--files") is { } given ? [int.Parse(given, CultureInfo.InvariantCulture)] : new[] { 30, 100 };
var root = Option("--keep") ?? Path.Combine(Path.GetTempPath(), $"buildcost-{Environment.ProcessId}");
// A compiler of the SDK goes on compiling itself for so long: with eight, most of what was measured was that.
const int MethodsToWarm = 9_000;

Console.WriteLine($"{configuration}; milliseconds of processor time, the best of {rounds}; goals are must / reach");
foreach (var files in sizes)
{
    var tasks = UserProject.Create(Path.Combine(root, $"tasks{files}"), files, asTask: true, configuration);
    var coroutines = UserProject.Create(Path.Combine(root, $"coroutines{files}"), files, asTask: false, configuration);
    Console.WriteLine($"\n{files * ProjectText.MethodsPerFile} methods in {files} files");
    Console.WriteLine("                         async Task   [Coroutine]   ratio   goal          generator   analyzers   MB");
    if (Wanted("cold"))
    {
        using var compiler = Compiler.Cold();
        Measure("clean, cold", compiler, tasks, compiler, coroutines, 1.7, 1.4, static (_, _) => { });
    }

    if (Wanted("warm") || Wanted("field") || Wanted("body"))
    {
        using var ofTasks = Compiler.Warm();
        using var ofCoroutines = Compiler.Warm();
        for (var i = 0; i < MethodsToWarm; i += files * ProjectText.MethodsPerFile)
        {
            ofTasks.Compile(tasks, "warm.dll");
            ofCoroutines.Compile(coroutines, "warm.dll");
        }

        Measure("clean, warm", ofTasks, tasks, ofCoroutines, coroutines, 1.4, 1.2, static (_, _) => { });
        Measure("a new field, warm", ofTasks, tasks, ofCoroutines, coroutines, 1.15, 1.05, static (project, round) =>
            project.Edit(1, ProjectText.FieldPlace, $"{ProjectText.FieldPlace}\n    private int _added{round};"));
        Measure("an edit in a body, warm", ofTasks, tasks, ofCoroutines, coroutines, 1.15, 1.05, static (project, round) =>
            project.Edit(2, ProjectText.BodyPlace.Replace("3", $"{3 + round}", StringComparison.Ordinal), ProjectText.BodyPlace.Replace("3", $"{4 + round}", StringComparison.Ordinal)));
    }
}

if (Option("--keep") is null)
{
    Directory.Delete(root, recursive: true);
}

return 0;

// A round of the one, a round of the other: what disturbs the machine disturbs both.
void Measure(string name, Compiler compilerOfTasks, UserProject tasks, Compiler compilerOfCoroutines, UserProject coroutines, double must, double reach, Action<UserProject, int> edit)
{
    if (!Wanted(name))
    {
        return;
    }

    var (task, coroutine) = (new List<Usage>(), new List<Usage>());
    for (var round = 0; round < rounds; round++)
    {
        edit(tasks, round);
        task.Add(compilerOfTasks.Compile(tasks, "units.dll"));
        edit(coroutines, round);
        coroutine.Add(compilerOfCoroutines.Compile(coroutines, "units.dll"));
    }

    edit(coroutines, rounds);
    var report = compilerOfCoroutines.Compile(coroutines, "units.dll", report: true).Output;
    var (a, b) = (task.Min(static u => u.Milliseconds), coroutine.Min(static u => u.Milliseconds));
    var ratio = b / a;
    var verdict = ratio <= reach ? "reached" : ratio <= must ? "met" : "missed";
    Console.WriteLine($"{name,-24} {a,8:0}     {b,8:0}      {ratio,5:0.00}   {must:0.00} / {reach:0.00} {verdict,-8} {Seconds(report, "generator"),5:0.00} s     {Seconds(report, "analyzer"),5:0.00} s   {task.Max(static u => u.PeakMegabytes):0}, {coroutine.Max(static u => u.PeakMegabytes):0}");
    if (args.Contains("--report"))
    {
        Console.WriteLine(report);
    }
}

bool Wanted(string name) => name.Contains(only, StringComparison.Ordinal);

// Wall time, as the compiler reports it: analyzers overlap with each other and with the compiler.
static double Seconds(string report, string what) =>
    Regex.Match(report, $"Total {what} execution time: ([0-9.]+)") is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
