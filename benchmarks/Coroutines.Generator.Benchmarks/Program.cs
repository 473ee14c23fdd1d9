using System.Diagnostics;
using System.Globalization;
using System.Text;
using Coroutines.Generator;
using Coroutines.Generator.Benchmarks;
using Coroutines.Generator.Internal;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

// What the generator costs beside the compiler, on a project of 1,000 coroutines and 100,000 other calls.
// Arguments: the number of coroutines, the number of other calls.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var coroutineFiles = (args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000) / ProjectSources.CoroutinesPerFile;
var callFiles = (args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000) / ProjectSources.CallsPerFile;
const int Rounds = 5;
const int ColdRounds = 15;

var options = new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("InterceptorsNamespaces", "global")]);
var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
    .Split(Path.PathSeparator)
    .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "Coroutines.dll" or "netstandard.dll")
    .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
    .ToArray();

Console.WriteLine($"{coroutineFiles * ProjectSources.CoroutinesPerFile} coroutines, {callFiles * ProjectSources.CallsPerFile} other calls; processor time, best of {ColdRounds} cold and {Rounds} edits");
Cold();
Edit("one character in a body", "local = x + 1;", "local = x + {0};");
Edit("one line more in a body", "local = x + 1;", "local = x + {0};\n");
return 0;

// The same methods as Task, compiled; as coroutines, generated. Many rounds, since at first the JIT is what is measured. Only the coroutines: the calls are C#'s work in both.
void Cold()
{
    var compile = double.MaxValue;
    var generate = double.MaxValue;
    var machines = double.MaxValue;
    for (var round = 0; round < ColdRounds; round++)
    {
        var tasks = Create(asTask: true, calls: false);
        compile = Math.Min(compile, Time(() => Emit(tasks)));
        var coroutines = Create(asTask: false, calls: false);
        var driver = Driver(new WorkCounters());
        generate = Math.Min(generate, Time(() => driver = driver.RunGenerators(coroutines)));
        driver.RunGeneratorsAndUpdateCompilation(coroutines, out var generated, out _);
        machines = Math.Min(machines, Time(() => Emit((CSharpCompilation)generated)));
    }

    Console.WriteLine($"cold: the compiler takes {compile:0} ms for the methods as async Task, the generator {generate:0} ms: {generate / compile:0.00}x; goal 1x: {Met(generate <= compile)}");
    Console.WriteLine($"  the compiler takes {machines:0} ms for the same methods as coroutines with the machines: {machines / compile:0.00}x (no goal: it lowers the user's text once more)");
}

static string Met(bool isMet) => isMet ? "met" : "missed";

void Edit(string name, string old, string now)
{
    var counters = new WorkCounters();
    var compilation = Create(asTask: false, calls: true);
    var driver = Driver(counters).RunGenerators(compilation);
    var tasks = Create(asTask: true, calls: true);
    Emit(tasks);
    var generate = double.MaxValue;
    var compile = double.MaxValue;
    var semantic = double.MaxValue;
    var (bodies, calls, baseLists) = (0, 0, 0);
    for (var round = 0; round < Rounds; round++)
    {
        var changed = string.Format(CultureInfo.InvariantCulture, now, round + 2);
        var edited = Replace(compilation, old, changed);
        var (b, c, l) = (counters.Bodies, counters.Calls, counters.BaseLists);
        generate = Math.Min(generate, Time(() => driver = driver.RunGenerators(edited)));
        (bodies, calls, baseLists) = (counters.Bodies - b, counters.Calls - c, counters.BaseLists - l);
        var editedTasks = Replace(tasks, old, changed);
        compile = Math.Min(compile, Time(() => Emit(editedTasks)));
        var forEditor = Replace(tasks, old, changed);
        semantic = Math.Min(semantic, Time(() => forEditor.GetSemanticModel(forEditor.SyntaxTrees[0]).GetDiagnostics()));
        driver = driver.RunGenerators(compilation);
    }

    Console.WriteLine($"edit, {name}: the compiler takes {compile:0} ms for the project as Task ({semantic:0.0} ms for the file alone), the generator {generate:0.0} ms: {generate / compile:0.000}x; goal 0.25x: {Met(generate <= compile / 4)}");
    Console.WriteLine($"  bound again: {bodies} bodies, {calls} calls, {baseLists} base lists; goal 1 body, no call: {Met(bodies == 1 && calls == 0)}");
}

static GeneratorDriver Driver(WorkCounters counters) => CSharpGeneratorDriver.Create(
    [new CoroutineGenerator(counters).AsSourceGenerator()],
    parseOptions: new CSharpParseOptions(LanguageVersion.CSharp13).WithFeatures([new("InterceptorsNamespaces", "global")]));

CSharpCompilation Create(bool asTask, bool calls)
{
    var trees = Enumerable.Range(0, coroutineFiles)
        .Select(file => CSharpSyntaxTree.ParseText(ProjectSources.Coroutines(file, asTask), options, $"/src/File{file}.cs", Encoding.UTF8))
        .Concat(Enumerable.Range(0, calls ? callFiles : 0)
            .Select(file => CSharpSyntaxTree.ParseText(ProjectSources.Calls(file, coroutineFiles, asTask), options, $"/src/Calls{file}.cs", Encoding.UTF8)));
    return CSharpCompilation.Create(
        "Project", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
}

static CSharpCompilation Replace(CSharpCompilation compilation, string old, string now)
{
    var tree = compilation.SyntaxTrees[0];
    var text = tree.GetText();
    var start = text.ToString().IndexOf(old, StringComparison.Ordinal);
    return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, old.Length), now))));
}

static void Emit(CSharpCompilation compilation)
{
    var result = compilation.Emit(new MemoryStream());
    if (!result.Success)
    {
        throw new InvalidOperationException(result.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error).ToString());
    }
}

// Processor time, of all threads: fair to a compiler that works on several, and steady on a busy machine.
static double Time(Action action)
{
    GC.Collect();
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    action();
    return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
}
