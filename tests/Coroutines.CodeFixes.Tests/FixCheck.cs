using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Coroutines.CodeFixes.Tests;

/// <summary>
/// Runs a rule and its fix in the engine that an editor has: each fix alone, all of a document, of a project and of a solution at once. What comes of it
/// must compile.
/// </summary>
internal static class FixCheck<TRule, TFix>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Coroutines;\n\n";

    /// <summary>Checks that the fix, of the so-manieth that are offered, makes the one text of the other.</summary>
    /// <param name="source">With the rule's places marked, and C#'s errors.</param>
    /// <param name="mended">What it becomes; the same as before where nothing is offered.</param>
    /// <param name="offer">Which of several fixes.</param>
    /// <param name="kind">What is compiled.</param>
    /// <param name="others">Errors of C# that have no place, and go with the fix.</param>
    public static Task Verify(string source, string mended, int offer = 0, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params DiagnosticResult[] others) =>
        new Test(source, mended, offer, kind, others).RunAsync();

    private sealed class Test : CSharpCodeFixTest<TRule, TFix, DefaultVerifier>
    {
        public Test(string source, string mended, int offer, OutputKind kind, DiagnosticResult[] others)
        {
            TestCode = Usings + source.ReplaceLineEndings("\n");
            FixedCode = Usings + mended.ReplaceLineEndings("\n");
            CodeActionIndex = offer;
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"); // those of this process, and none from a registry
            TestState.OutputKind = kind;
            TestState.ExpectedDiagnostics.AddRange(others);
            TestState.AdditionalReferences.AddRange(References);
            if (others.Length > 0)
            {
                FixedState.InheritanceMode = StateInheritanceMode.Explicit; // else the errors would have to be there still
                FixedState.OutputKind = kind;
                FixedState.AdditionalReferences.AddRange(References);
            }

            DisabledDiagnostics.AddRange(["CS1998", "CS4014", "CS0649", "CS0169"]);
            CompilerDiagnostics = CompilerDiagnostics.Errors;
        }

        private static IEnumerable<MetadataReference> References =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(Coroutine).Assembly.Location),
        ];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp13);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(TestState.OutputKind ?? OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
    }
}
