using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coroutines.Differential;

/// <summary>Directives at a token or around a node; what is inactive holds garbage.</summary>
internal sealed class DirectiveEdit : Edit
{
    private const string Garbage = "}} \"open ' ) not C# at all /* \n";

    public override string Name => "directive";

    public override IEnumerable<Site> Sites(Subject subject) =>
        TriviaEdit.Tokens(subject).Where(static token => !Subject.InString(token.Parent))
            .Select(token => new Site(pen => [TriviaEdit.Before(token, AtToken(pen))]))
            .Concat(subject.Bodies.SelectMany(static body => body.DescendantNodes())
                .Where(static node => !Subject.InString(node) && !node.GetFirstToken().IsKind(SyntaxKind.GreaterThanToken) && node.Span.Length > 0)
                .Select(static node => Site.Around(node, Around)));

    private static string AtToken(Pen pen) => pen.Pick(
        "\n#region here\n#endregion\n",
        "\n#region\n#region inner\n#endregion\n#endregion // end\n",
        $"\n#if false\n{Garbage}#endif\n",
        $"\n#if NEVER\n{Garbage}#elif !NEVER\n#else\n{Garbage}#endif\n",
        "\n#pragma warning disable CS0168, CS0219\n",
        "\n#pragma warning restore\n",
        "\n#nullable disable\n#nullable restore\n",
        "\n#line 7 \"elsewhere.cs\"\n",
        "\n#line 100\n",
        "\n#line hidden\n#line default\n");

    private static (string Before, string After) Around(Pen pen) => pen.Pick(
        ("\n#region part\n", "\n#endregion\n"),
        ("\n#if true\n", "\n#endif\n"),
        ("\n#if !NEVER\n", $"\n#else\n{Garbage}#endif\n"),
        ($"\n#if NEVER && true\n{Garbage}#else\n", "\n#endif\n"),
        ("\n#line 40 \"elsewhere.cs\"\n", "\n#line default\n"),
        ("\n#line (1, 1) - (2, 80) 5 \"elsewhere.cs\"\n", "\n#line default\n"),
        ("\n#pragma warning disable\n", "\n#pragma warning restore\n"));
}
