using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>
/// One program of the corpus: the text of a file with <c>static partial class P</c> and its coroutine <c>Main</c>.
/// A line <c>// never runs: Name</c> lists coroutines that are declared but not meant to be entered; <c>// needs: C# 13</c>, <c>C# 14</c>
/// or <c>// needs: Roslyn 5</c> says what an older language, or the oldest compiler that coroutines need, does not know.
/// </summary>
public sealed class CorpusProgram
{
    private const string NeverRuns = "// never runs:";
    private static readonly string[] s_needsLanguage = ["// needs: C# 13", "// needs: C# 14"];
    internal const string Written = "// written: C# 13";
    private const string NeedsCompiler = "// needs: Roslyn 5";

    public CorpusProgram(string name, string text)
    {
        Name = name;
        Text = text;
        Namespace = "Corpus." + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
    }

    /// <summary>Area and file name, without extension.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The namespace that the harness puts the program in, so that many share one compilation.</summary>
    public string Namespace { get; }

    /// <summary>What the harness writes before the text, on its first line.</summary>
    public string Header => $"namespace {Namespace}; ";

    /// <summary>The path that diagnostics of this program carry.</summary>
    public string Path => Name + ".cs";

    /// <summary>Whether a generator wrote the program: at least in C# 13, which the parts know that it is made of.</summary>
    public bool IsWritten => Says(Written);

    /// <summary>Whether the program is of a language that is newer than the oldest.</summary>
    public bool NeedsNewest => s_needsLanguage.Any(Says) || Says(NeedsCompiler);

    /// <summary>Whether the compiler at hand knows, with these options, all that the program uses.</summary>
    public bool Fits(SideOptions options) =>
        (options.IsNewest || !NeedsNewest) && (SideOptions.KnowsAllOfCSharp14 || !Says(NeedsCompiler));

    /// <summary>
    /// The tree to compile: in a namespace of its own, with an entry point, and with a note of entry at the start of
    /// each coroutine with a block body; and the names of those coroutines. Lines stay where they are in the file.
    /// </summary>
    public (SyntaxTree Tree, IReadOnlySet<string> Coroutines) Prepare(CSharpParseOptions options)
    {
        var excused = Excused();
        var coroutines = new HashSet<string>();
        var text = Text;
        var bodies = CSharpSyntaxTree.ParseText(text, options).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(IsCoroutineWithBlock)
            .OrderByDescending(method => method.SpanStart);
        foreach (var method in bodies)
        {
            var line = method.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            var name = $"{method.Identifier.ValueText}, line {line}";
            var call = $" global::Coroutines.Differential.Trace.Enter(\"{name}\");";
            text = text.Insert(method.Body!.OpenBraceToken.Span.End, call);
            if (!excused.Contains(method.Identifier.ValueText))
            {
                coroutines.Add(name);
            }
        }

        text = $"{Header}{text.TrimEnd()}\n"
            + "public static class Entry { public static void Run() => global::DifferentialHost.Run(P.Main()); }\n";
        return (CSharpSyntaxTree.ParseText(text, options, Path, System.Text.Encoding.UTF8), coroutines);
    }

    private static bool IsCoroutineWithBlock(MethodDeclarationSyntax method) =>
        method.Body is not null
        && method.AttributeLists.Any(list => list.Attributes.Any(one => one.Name.ToString() is "Coroutine"));

    private bool Says(string line) => Text.Split('\n').Any(one => one.TrimEnd() == line);

    private HashSet<string> Excused()
    {
        foreach (var line in Text.Split('\n'))
        {
            if (line.StartsWith(NeverRuns, StringComparison.Ordinal))
            {
                return [.. line[NeverRuns.Length..].Split(',', StringSplitOptions.TrimEntries)];
            }
        }

        return [];
    }
}
