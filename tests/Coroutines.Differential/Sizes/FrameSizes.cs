using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>The bytes that one method keeps while it is suspended: its fields, without what it awaits.</summary>
/// <param name="Method">Type and name.</param>
/// <param name="Machine">Of the generated machine, without the machines that it awaits.</param>
/// <param name="Compiler">Of the compiler's state machine for <c>async Task</c>, without its awaiters.</param>
/// <param name="CompilerWithAwaiters">With them: they are how it holds on to what it awaits.</param>
public sealed record FrameSize(string Method, int Machine, int Compiler, int CompilerWithAwaiters);

/// <summary>The bytes of a chain that is suspended at its end, from its first method to the last.</summary>
/// <param name="Root">Its first method.</param>
/// <param name="Machine">The machine with all machines in it, and the task's header.</param>
/// <param name="Tasks">The objects that the version on <c>Task</c> allocates until then.</param>
public sealed record ChainSize(string Root, int Machine, long Tasks);

/// <summary>Measures the machines of <c>Methods.cs</c>, compiled in Release, beside what the compiler makes of the same methods.</summary>
public static partial class FrameSizes
{
    private const int HeaderSize = 32;
    private const int Word = 8;

    private static readonly Lazy<Dictionary<string, Type>> Machines = new(FindMachines);

    public static IReadOnlyList<FrameSize> Frames()
    {
        var tasks = Compile(Side.Oracle, OnTasks("Task.Yield()"));
        return
        [
            .. from type in tasks.GetTypes()
               from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
               let machine = method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType
               where machine is not null
               let name = type.Name + "." + method.Name
               orderby name
               select new FrameSize(
                   name,
                   Size(Fields(Machines.Value[name]).Where(field => !IsMachine(field.FieldType))),
                   Size(Fields(machine).Where(field => !field.Name.StartsWith("<>u__", StringComparison.Ordinal))),
                   Size(Fields(machine))),
        ];
    }

    public static IReadOnlyList<ChainSize> Chains()
    {
        var tasks = Compile(Side.Oracle, OnTasks("Gate.Task"));
        var gate = tasks.GetType("Gate", true)!.GetProperty("Task")!;
        var roots = ((string Name, Action Start)[])tasks.GetType("Chains", true)!.GetProperty("All")!.GetValue(null)!;
        return [.. roots.Select(root => new ChainSize(root.Name, SizeOf(Machines.Value[root.Name]) + HeaderSize, Allocated(root.Start, gate)))];
    }

    /// <summary>The fields of a machine and of the compiler's, by type and name.</summary>
    public static IEnumerable<string> Fields(string method)
    {
        var tasks = Compile(Side.Oracle, OnTasks("Task.Yield()"));
        var machine = tasks.GetTypes().Single(type => type.DeclaringType is { } owner && type.Name.StartsWith('<') && owner.Name + "." + type.Name.Split('>')[0][1..] == method);
        return Fields(Machines.Value[method]).Select(field => $"ours: {field.FieldType.Name} {field.Name}")
            .Concat(Fields(machine).Select(field => $"async Task: {field.FieldType.Name} {field.Name}"));
    }

    /// <summary>The types of the fields of the machine of the one coroutine in a source, without its state and what it awaits.</summary>
    public static IReadOnlyList<string> FieldTypes(string source) =>
    [
        .. Compile(Side.Real, source).GetTypes().Where(IsMachine).Single()
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => field.Name != "__state" && !IsMachine(field.FieldType))
            .Select(field => field.FieldType.Name)
            .Order(StringComparer.Ordinal),
    ];

    private static string OnTasks(string pause)
    {
        var text = "#define CHAINS\n" + Side.ReadSource("Methods.cs").Replace("[Coroutine]", "").Replace("using Coroutines;", "");
        return CoroutinePattern().Replace(text.Replace("Coroutine.Yield()", pause), "Task");
    }

    private static Dictionary<string, Type> FindMachines()
    {
        var assembly = Compile(Side.Real, Side.ReadSource("Methods.cs"));
        return assembly.GetTypes().Where(IsMachine).ToDictionary(type => type.DeclaringType!.Name + "." + NameOf(type));
    }

    private static string NameOf(Type machine) =>
        (string)machine.CustomAttributes.Single(one => one.AttributeType.Name == "CoroutineMachineAttribute").ConstructorArguments[0].Value!;

    private static Assembly Compile(Side side, string source)
    {
        var parse = side.ParseOptions(SideOptions.Release);
        var compilation = CSharpCompilation.Create(
            "Methods",
            [CSharpSyntaxTree.ParseText(source, parse, "Methods.cs", System.Text.Encoding.UTF8)],
            side.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var diagnostics = new List<Diagnostic>();
        using var image = new MemoryStream();
        var result = side.Generate(compilation, diagnostics).Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(9)));
        }

        image.Position = 0;
        return new AssemblyLoadContext("Methods", isCollectible: true).LoadFromStream(image);
    }

    // Parked at the first suspension: the objects of the whole chain exist then. The first time other things are allocated too.
    private static long Allocated(Action start, PropertyInfo gate)
    {
        long bytes = 0;
        for (var round = 0; round < 3; round++)
        {
            gate.SetValue(null, new TaskCompletionSource().Task);
            var before = GC.GetAllocatedBytesForCurrentThread();
            start();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return bytes;
    }

    private static bool IsMachine(Type type) => type.IsValueType && type.GetInterfaces().Any(one => one.Name == "ICoroutineMachine");

    private static FieldInfo[] Fields(Type type) => Closed(type).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);

    private static Type Closed(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;

    private static int Size(IEnumerable<FieldInfo> fields) => (fields.Sum(field => SizeOf(field.FieldType)) + Word - 1) / Word * Word;

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(Closed(type)).Invoke(null, null)!;

    [GeneratedRegex(@"\bCoroutine\b")]
    private static partial Regex CoroutinePattern();
}
