using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Coroutines.Integration.Tests.Docs;

/// <summary>Compiles an example with the generator, runs it on a virtual clock, and returns what it printed.</summary>
internal static class DocsExampleRunner
{
    private const string AssemblyName = "Example";

    private static readonly CSharpParseOptions Options = new CSharpParseOptions(LanguageVersion.Preview)
        .WithFeatures([new("InterceptorsNamespaces", "global")]);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Coroutines.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(Coroutines.Generator.CoroutineGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The example as the user wrote it, before the generator sees it.</summary>
    public static CSharpCompilation Compile(DocsExample example) => CSharpCompilation.Create(
        AssemblyName,
        [CSharpSyntaxTree.ParseText(Wrap(example), Options, "Example.cs", Encoding.UTF8)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static string Run(DocsExample example)
    {
        var compilation = Compile(example);
        CSharpGeneratorDriver
            .Create([new Coroutines.Generator.CoroutineGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);

        // With the analyzers, as a user's build has them: they find mistakes, and take back what the compiler warns of for nothing.
        var found = generated.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        var problems = diagnostics.Concat(found).Where(IsWorthMending).Select(problem => problem.ToString()).ToArray();
        if (problems.Length > 0)
        {
            throw new XunitException($"{example} does not compile cleanly:\n{string.Join('\n', problems)}");
        }

        using var image = new MemoryStream();
        Assert.True(generated.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(AssemblyName, isCollectible: true);
        var entry = context.LoadFromStream(image).GetType("Example")!.GetMethod("RunExample")!;
        try
        {
            return (string)entry.Invoke(null, null)!;
        }
        catch (TargetInvocationException error)
        {
            throw new XunitException($"{example} threw {error.InnerException}");
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool IsWorthMending(Diagnostic problem) =>
        problem.Severity == DiagnosticSeverity.Error
        || (problem.Severity == DiagnosticSeverity.Warning && !problem.IsSuppressed);

    // The Console of an example is one of its own, so that examples can be run side by side and their output compared.
    private static string Wrap(DocsExample example) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Coroutines;
        using Coroutines.CompilerServices;
        using static Coroutines.Coroutine;

        public static partial class Example
        {
            private static class Console
            {
                public static readonly System.Text.StringBuilder Output = new();

                public static void WriteLine(object? value) => Output.Append(System.FormattableString.Invariant($"{value}")).Append('\n');
            }

            public static string RunExample()
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                loop.RunUntilComplete(Main());
                return Console.Output.ToString();
            }

        #line {{example.Line}} "{{example.Page}}"
        {{example.Code}}
        #line default
        }
        """;
}
