using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.House;

/// <summary>
/// <c>docs/errors.md</c> has what the runtime says, by message: every text of its sources that is a sentence. What a message fills in is <c>…</c>.
/// </summary>
public sealed partial class MessageTests
{
    [Fact]
    public void ThePageHasEveryMessage()
    {
        string[] inSources = [.. ProductTree.Runtime.Files.SelectMany(static file => Messages(file.GetRoot())).Distinct().Order(StringComparer.Ordinal)];
        string[] onPage = [.. File.ReadLines(Path.Combine(Repository.Root, "docs/errors.md")).Select(static line => Row().Match(line)).Where(static row => row.Success).Select(static row => row.Groups[1].Value)];

        Assert.True(inSources.Length > 50, $"{inSources.Length} messages");
        string[] wrong = [.. inSources.Except(onPage).Select(static message => $"not on the page: {message}")
            .Concat(onPage.Except(inSources).Select(static message => $"not in the sources: {message}"))
            .Concat(onPage.GroupBy(static message => message).Where(static same => same.Count() > 1).Select(static same => $"twice on the page: {same.Key}"))];
        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("throw new E(\"No room is left.\");", "No room is left.")]
    [InlineData("Say($\"A task of {name} ended.\");", "A task of … ended.")]
    [InlineData("Say($\"A tick took {n} turns.\" + (late ? \" It was late.\" : \"\"));", "A tick took … turns. …")]
    [InlineData("Say(\"One part, \" + \"and another.\");", "One part, and another.")]
    [InlineData("Say($\"{n} were made.\");", "… were made.")]
    [InlineData("Say(late ? \"It is late.\" : \"It is early.\");", "It is late.", "It is early.")]
    [InlineData("Say(\"name\"); Say(\"not a sentence\"); Say(\" The rest of one.\");")]
    public void ASentenceIsAMessage(string body, params string[] expected) => Assert.Equal(
        expected, Messages(CSharpSyntaxTree.ParseText($"class A {{ void F() {{ {body} }} }}").GetRoot()));

    private static IEnumerable<string> Messages(SyntaxNode root) =>
        from text in root.DescendantNodes().OfType<ExpressionSyntax>()
        where IsText(text) && !IsText(text.Parent) && !text.Ancestors().Any(static node => node is AttributeSyntax)
        let message = Write(text)
        where Sentence().IsMatch(message)
        select message;

    private static bool IsText(SyntaxNode? node) => node switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && (IsText(sum.Left) || IsText(sum.Right)),
        _ => false,
    };

    private static string Write(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax literal when IsText(literal) => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax whole => string.Concat(whole.Contents.Select(static part => part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : "…")),
        BinaryExpressionSyntax sum when IsText(sum) => Write(sum.Left) + Write(sum.Right),
        ParenthesizedExpressionSyntax { Expression: ConditionalExpressionSyntax } => " …", // another sentence, or none
        _ => "…",
    };

    [GeneratedRegex(@"^(?:[\p{L}']+:?|…) \p{Ll}.*(?:\.|(?<!…)[.:] ?…+)$")]
    private static partial Regex Sentence();

    // | **message** | what it is | the mend |
    [GeneratedRegex(@"^\| \*\*(.+?)\*\* \|")]
    private static partial Regex Row();
}
