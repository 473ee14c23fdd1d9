using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>Every operand of every kind of syntax that the compiler knows.</summary>
internal static class TableKinds
{
    private static readonly ExpressionSyntax Name = SyntaxFactory.IdentifierName("x");
    private static readonly SyntaxKind[] Kinds = Enum.GetValues<SyntaxKind>();

    // The classes that stand for several kinds, with what tells a kind of theirs from others.
    private static readonly Dictionary<Type, Func<SyntaxKind, object>> Several = new()
    {
        [typeof(BinaryExpressionSyntax)] = kind => SyntaxFactory.BinaryExpression(kind, Name, Name),
        [typeof(AssignmentExpressionSyntax)] = kind => SyntaxFactory.AssignmentExpression(kind, Name, Name),
        [typeof(PrefixUnaryExpressionSyntax)] = kind => SyntaxFactory.PrefixUnaryExpression(kind, Name),
        [typeof(PostfixUnaryExpressionSyntax)] = kind => SyntaxFactory.PostfixUnaryExpression(kind, Name),
        [typeof(MemberAccessExpressionSyntax)] = kind => SyntaxFactory.MemberAccessExpression(kind, Name, SyntaxFactory.IdentifierName("y")),
        [typeof(CheckedExpressionSyntax)] = kind => SyntaxFactory.CheckedExpression(kind, Name),
        [typeof(InitializerExpressionSyntax)] = kind => SyntaxFactory.InitializerExpression(kind),
        [typeof(OrderingSyntax)] = kind => SyntaxFactory.Ordering(kind, Name),
        [typeof(YieldStatementSyntax)] = kind => SyntaxFactory.YieldStatement(kind, Name),
        [typeof(GotoStatementSyntax)] = kind => SyntaxFactory.GotoStatement(kind, Name),
    };

    /// <summary>The kinds and their operands, by name.</summary>
    public static IReadOnlyList<(string Kind, string Position)> All { get; } =
    [
        .. from type in typeof(CSharpSyntaxNode).Assembly.GetExportedTypes()
           where typeof(CSharpSyntaxNode).IsAssignableFrom(type) && !type.IsAbstract && !typeof(ArgumentSyntax).IsAssignableFrom(type)
           from position in Positions(type)
           from kind in KindsOf(type)
           select (kind, position),
    ];

    /// <summary>The kinds by name.</summary>
    public static IReadOnlySet<string> Names { get; } = All.Select(static one => one.Kind).ToHashSet();

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>The properties of a class of nodes that hold expressions.</summary>
    public static PropertyInfo[] Operands(Type type) => Known.GetOrAdd(type, static one => [.. one.GetProperties().Where(static property => IsOperand(property.PropertyType))]);

    /// <summary>How an argument is passed.</summary>
    public static string Passed(ArgumentSyntax argument) =>
        "Arguments" + (argument.RefKindKeyword.ValueText is { Length: > 0 } modifier ? " " + modifier : argument.NameColon is null ? "" : " named");

    private static IEnumerable<string> KindsOf(Type type) =>
        Several.TryGetValue(type, out var make) ? Kinds.Where(kind => Fits(make, kind)).Select(static kind => kind.ToString()) : [type.Name[..^"Syntax".Length]];

    private static bool Fits(Func<SyntaxKind, object> make, SyntaxKind kind)
    {
        try
        {
            return make(kind) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Positions(Type type) => type.GetProperties().SelectMany(property =>
        property.PropertyType == typeof(ArgumentListSyntax) ? new[] { "Arguments", "Arguments named", "Arguments ref", "Arguments out", "Arguments in" }
        : property.PropertyType == typeof(BracketedArgumentListSyntax) ? ["Arguments", "Arguments named", "Arguments in"]
        : property.PropertyType == typeof(SeparatedSyntaxList<ArgumentSyntax>) && type == typeof(TupleExpressionSyntax) ? ["Arguments", "Arguments named"]
        : IsOperand(property.PropertyType) ? [property.Name] : []);

    private static bool IsOperand(Type type) => type == typeof(ExpressionSyntax) || type == typeof(SeparatedSyntaxList<ExpressionSyntax>);
}
