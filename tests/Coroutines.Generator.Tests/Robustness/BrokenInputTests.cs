using System.Text;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Robustness;

/// <summary>
/// Half-typed programs: files of the corpus with a token deleted, doubled or swapped, or with the rest of a statement or of the file
/// not there yet. The generator never fails on one, never takes long, and what a user sees are the errors of the text as written.
/// </summary>
/// <remarks><c>BROKEN_INPUTS</c> in the environment sets the number of programs, <c>BROKEN_SEED</c> the first one.</remarks>
public sealed class BrokenInputTests
{
    private const int DefaultCount = 60;
    private const int Attempts = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public void BrokenProgramsGetErrorsOfTheirOwnOnly()
    {
        var files = Corpus.Files();
        var kit = TestCompilation.Create(Corpus.Kit());
        var first = Number("BROKEN_SEED", 1);
        var failures = new List<string>();
        Check(files[0], kit, 0, failures);
        failures.Clear();
        for (var seed = first; seed < first + Number("BROKEN_INPUTS", DefaultCount); seed++)
        {
            Check(files[(int)((uint)seed * 2654435761u % (uint)files.Length)], kit, seed, failures);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures:\n{string.Join("\n", failures.Take(100))}");
    }

    private static void Check(string file, CSharpCompilation kit, int seed, List<string> failures)
    {
        var text = Break(File.ReadAllText(file), new Random(seed));
        var tree = CSharpSyntaxTree.ParseText(text, Corpus.Options, file, Encoding.UTF8);
        var compilation = kit.AddSyntaxTrees(tree);
        var (run, elapsed) = Run(compilation);
        for (var again = 1; again < Attempts && elapsed > Limit; again++)
        {
            elapsed = Run(compilation).Elapsed; // a collection of garbage is slow now and then; a generator that hangs is slow again
        }

        void Fail(string message) => failures.Add($"{Path.GetFileName(file)} seed {seed}: {message}" + (Number("BROKEN_INPUTS", 0) == 1 ? "\n" + text : ""));

        foreach (var diagnostic in run.Diagnostics.Where(static d => d.Id is "CORO0006" or "CS8785" or "CS8784"))
        {
            Fail(diagnostic.ToString());
        }

        if (elapsed > Limit)
        {
            Fail($"took {elapsed.TotalSeconds:0.0} s");
        }

        var errors = Errors(run.Output);
        var before = Errors(compilation);
        var own = before.Count > 0 || run.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
        if (errors.Find(error => error.Location.SourceTree is { } place && !compilation.ContainsSyntaxTree(place)) is { } generated)
        {
            Fail($"{(own ? "beside the user's errors" : "without any error of the user's")}: {generated}");
        }
        else if (errors.Find(error => !before.Exists(one => IsSame(one, error))) is { } added)
        {
            Fail($"appears with the generated code: {added}");
        }
        else if (before.Find(error => !errors.Exists(one => IsSame(one, error))) is { } lost)
        {
            Fail($"goes with the generated code: {lost}");
        }
    }

    private static List<Diagnostic> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)];

    private static bool IsSame(Diagnostic one, Diagnostic other) => one.Id == other.Id && one.Location.Equals(other.Location);

    private static (GeneratorRun Run, TimeSpan Elapsed) Run(Compilation compilation)
    {
        var start = ThreadTime.Now;
        return (GeneratorRun.Start(compilation), ThreadTime.Now - start);
    }

    private static string Break(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, Corpus.Options).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)];
        return random.Next(5) switch
        {
            0 => text.Remove(token.SpanStart, token.Span.Length),
            1 => text.Insert(token.Span.End, " " + token.Text),
            2 => text[..token.Span.End],
            3 when token.Parent!.FirstAncestorOrSelf<StatementSyntax>() is { } statement => text.Remove(token.Span.End, statement.Span.End - token.Span.End),
            _ => token.SpanStart < other.SpanStart ? Swap(text, token, other) : Swap(text, other, token),
        };
    }

    private static string Swap(string text, SyntaxToken left, SyntaxToken right) =>
        left == right
            ? text
            : text[..left.SpanStart] + right.Text + text[left.Span.End..right.SpanStart] + left.Text + text[right.Span.End..];

    private static int Number(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : standard;
}
