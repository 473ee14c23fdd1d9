using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace Coroutines.Integration.Tests.Docs;

/// <summary>Compiles an example as it would be pasted into a new console project, runs it, and returns what it printed.</summary>
internal static class DocsExampleRunner
{
    private const string AssemblyName = "Example";

    // What a new console project has, and a console of the example's own, so that examples can be run side by side and their output compared.
    private const string Project = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        internal static class Console
        {
            public static readonly System.Text.StringBuilder Output = new();

            private static readonly Queue<string> s_input = new(["hello", "quit"]);

            public static string? ReadLine() => s_input.TryDequeue(out var line) ? line : null;

            public static void WriteLine(object? value) => Output.Append(System.FormattableString.Invariant($"{value}")).Append('\n');
        }
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Coroutines.dll" or "Coroutines.IO.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(Coroutines.Generator.CoroutineGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The example as the user wrote it, before the generator sees it.</summary>
    public static CSharpCompilation Compile(DocsExample example, LanguageVersion language = LanguageVersion.Preview) => CSharpCompilation.Create(
        AssemblyName,
        [
            CSharpSyntaxTree.ParseText(example.Code, Options(language), "Program.cs", Encoding.UTF8),
            CSharpSyntaxTree.ParseText(Project, Options(language), "Project.cs", Encoding.UTF8),
        ],
        References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Compiles it with the generator; nothing may be worth a warning.</summary>
    public static Compilation Generate(DocsExample example, LanguageVersion language = LanguageVersion.Preview)
    {
        var compilation = Compile(example, language);
        CSharpGeneratorDriver
            .Create([new Coroutines.Generator.CoroutineGenerator().AsSourceGenerator()], parseOptions: Options(language))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);

        // With the analyzers, as a user's build has them: they find mistakes, and take back what the compiler warns of for nothing.
        var found = generated.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        var problems = diagnostics.Concat(found).Where(IsWorthMending).Select(problem => problem.ToString()).ToArray();
        return problems.Length == 0 ? generated : throw new XunitException($"{example} does not compile cleanly:\n{string.Join('\n', problems)}");
    }

    public static string Run(DocsExample example)
    {
        using var image = new MemoryStream();
        Assert.True(Generate(example).Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(AssemblyName, isCollectible: true);
        var assembly = context.LoadFromStream(image);
        try
        {
            assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            return assembly.GetType("Console")!.GetField("Output")!.GetValue(null)!.ToString()!;
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

    private static CSharpParseOptions Options(LanguageVersion language) =>
        new CSharpParseOptions(language).WithFeatures([new("InterceptorsNamespaces", "global")]);

    private static bool IsWorthMending(Diagnostic problem) =>
        problem.Severity == DiagnosticSeverity.Error
        || (problem.Severity == DiagnosticSeverity.Warning && !problem.IsSuppressed);
}
