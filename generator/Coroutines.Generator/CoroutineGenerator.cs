using Coroutines.Generator.Analysis;
using Coroutines.Generator.Dispatch;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Interception;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Pipeline;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator;

/// <summary>Writes the machine of each <c>[Coroutine]</c> method, and redirects the calls outside coroutine bodies to it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CoroutineGenerator : IIncrementalGenerator
{
    private readonly WorkCounters _counters;

    /// <summary>A generator as the compiler makes it.</summary>
    public CoroutineGenerator()
        : this(new WorkCounters())
    {
    }

    internal CoroutineGenerator(WorkCounters counters) => _counters = counters;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Each [Coroutine] method becomes a value: text and diagnostics, no symbols.
        var cache = new CoroutineCache(_counters);
        var coroutines = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                CoroutineSymbols.AttributeMetadataName,
                static (node, _) => node is MethodDeclarationSyntax,
                (source, token) => CoroutineProvider.Transform(source, cache, token))
            .Where(static output => output is not null)
            .WithTrackingName(TrackingNames.Coroutines);

        // The machine, for methods with a body.
        var machines = coroutines
            .Select(static (output, _) => output!.Machine)
            .Where(static machine => machine is not null)
            .WithTrackingName(TrackingNames.Machines);
        context.RegisterSourceOutput(
            machines.SelectMany(static (machine, _) => machine!.Diagnostics).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.CreateDiagnostic()));

        // Which child machines are fields and which are pooled depends on the whole call graph.
        var pooled = machines
            .Select(static (machine, _) => new CallNode(machine!.Key, machine.Size, machine.Edges.Select(static e => e.Edge).Distinct().ToEquatableArray()))
            .Collect()
            .Select(static (nodes, token) => CallGraph.Decide(nodes, token))
            .WithTrackingName(TrackingNames.PooledEdges);
        var files = machines
            .Combine(pooled)
            .Select(static (source, _) => EdgeText.Resolve(source.Left!, source.Right))
            .WithTrackingName(TrackingNames.Files);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Source));

        // What method groups of coroutines denote in bodies: one method for all of them.
        var groups = machines
            .SelectMany(static (machine, _) => machine!.MethodGroups)
            .Collect()
            .SelectMany(static (files, _) => files.Distinct())
            .WithTrackingName(TrackingNames.MethodGroups);
        context.RegisterImplementationSourceOutput(groups, static (output, file) => output.AddSource(file.HintName, file.Source));

        // The hidden members through which interface, abstract and virtual coroutines are dispatched.
        var dispatch = coroutines
            .Select(static (output, _) => output!.Dispatch)
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Dispatch);
        context.RegisterImplementationSourceOutput(dispatch, static (output, file) => output.AddSource(file!.HintName, file.Source));

        // The same for classes that implement an interface's coroutine by inheriting one.
        var names = coroutines
            .Select(static (output, _) => output!.Name)
            .Collect()
            .Select(static (names, _) => names.Distinct().OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.Names);
        var inheritance = new InheritanceTable(_counters);
        var inherited = context.CompilationProvider
            .Combine(names)
            .SelectMany((source, token) => inheritance.Collect(source.Left, source.Right, token))
            .WithTrackingName(TrackingNames.Inherited);
        context.RegisterImplementationSourceOutput(inherited, static (output, file) => output.AddSource(file.HintName, file.Source));

        // Calls outside coroutine bodies: one output per user file, since an interceptor holds a checksum of the file it is for.
        var table = new CallTable(_counters);
        var calls = context.CompilationProvider
            .Combine(names)
            .SelectMany((source, token) => table.Collect(source.Left, source.Right, token))
            .WithTrackingName(TrackingNames.Calls);
        context.RegisterImplementationSourceOutput(calls, static (output, file) => output.AddSource(file.HintName, file.Source));
    }
}
