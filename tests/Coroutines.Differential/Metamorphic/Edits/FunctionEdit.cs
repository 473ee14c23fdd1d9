using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Differential;

/// <summary>A statement or a value inside a lambda or a local function.</summary>
internal sealed class FunctionEdit : Edit
{
    public override string Name => "function";

    public override IEnumerable<Site> Sites(Subject subject) =>
        subject.Statements.Where(one => StatementEdit.IsClosed(one) && CanMove(subject, one) && one is ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax } or IfStatementSyntax or ForStatementSyntax or ForEachStatementSyntax)
            .Select(static one => Site.Around(one, Statement) with { Plain = one.Span })
            .Concat(subject.Reads.Where(one => CanMove(subject, one) && Subject.CanRepeat(one) && subject.TypeOf(one) is { } type && Subject.Written(type) is not null)
                .Select(one => Site.Around(one, pen => Value(pen, Subject.Written(subject.TypeOf(one)!)!)) with { Plain = one.Span }));

    private static (string Before, string After) Statement(Pen pen)
    {
        var name = pen.Label();
        return pen.Pick(("EditKit.Run(() => { ", " });"), ($"{{ void {name}() {{ ", $" }} {name}(); }}"));
    }

    private static (string Before, string After) Value(Pen pen, string type) =>
        pen.Pick(($"((Func<{type}>)(() => ", "))()"), ($"new Func<{type}>(() => ", ").Invoke()"), ($"((Func<int, {type}>)({pen.Label()} => {{ return ", "; }))(1)"));

    // What a function cannot hold, or cannot capture.
    private static bool CanMove(Subject subject, SyntaxNode node) =>
        !node.DescendantNodesAndSelf().Any(one => one is AwaitExpressionSyntax or YieldStatementSyntax or ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
            or GotoStatementSyntax or ThisExpressionSyntax or BaseExpressionSyntax or ThrowStatementSyntax { Expression: null } or RefExpressionSyntax
            || (one is ForEachStatementSyntax each && each.AwaitKeyword != default)
            || (one is IdentifierNameSyntax name && !CanCapture(subject.Model.GetSymbolInfo(name).Symbol)))
        && node.FirstAncestorOrSelf<LockStatementSyntax>() is null;

    private static bool CanCapture(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => !local.IsRef && local.Type is { IsRefLikeType: false },
        IParameterSymbol parameter => parameter.RefKind == RefKind.None && !parameter.Type.IsRefLikeType,
        IFieldSymbol or IPropertySymbol or IMethodSymbol or IEventSymbol => symbol.IsStatic || symbol.ContainingType is not { TypeKind: TypeKind.Struct },
        _ => true,
    };
}
