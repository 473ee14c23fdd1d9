using Coroutines.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Jumps and declarations inside statements that are copied whole.
internal sealed partial class NameQualifier
{
    private int _breakDepth;
    private int _continueDepth;

    private bool IsPollCode => mode == QualifierMode.Poll && _functionDepth == 0;

    // A jump becomes a goto, and C# allows none forward past a using declaration of its block, not even out of it.
    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var result = (BlockSyntax)base.VisitBlock(node)!;
        return IsPollCode && node.Statements.LastOrDefault(IsUsingDeclaration) is { } last && node.DescendantNodes().Any(n => IsJump(n) && n.SpanStart < last.SpanStart)
            ? result.WithStatements(WithoutUsingDeclarations(result.Statements))
            : result;
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (!IsPollCode)
        {
            return base.VisitReturnStatement(node);
        }

        var jump = context.JumpMark(null);
        if (node.Expression is null)
        {
            return RawStatement(jump, node);
        }

        var value = BreaksBetween(node, node.SpanStart, node.Expression.SpanStart) + Visit(node.Expression);
        return RawStatement("{ " + GeneratedNames.Result + " = " + value + "; " + jump + " }", node);
    }

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node) =>
        IsPollCode && node.Expression is null ? RawStatement(context.JumpMark(null), node) : base.VisitYieldStatement(node);

    public override SyntaxNode? VisitBreakStatement(BreakStatementSyntax node) =>
        IsPollCode && _breakDepth == 0 && Targets.Break is { } target ? RawStatement(context.JumpMark(target), node) : WithVisitedTokens(node);

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) =>
        IsPollCode && _continueDepth == 0 && Targets.Continue is { } target ? RawStatement(context.JumpMark(target), node) : WithVisitedTokens(node);

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) =>
        IsPollCode && LeavesRoot(node) && Targets.Goto(node) is { } target ? RawStatement(context.JumpMark(target), node) : base.VisitGotoStatement(node);

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node)
    {
        if (node.Expression is null && IsPollCode && context.Rethrown is { } exception
            && !node.Ancestors().TakeWhile(n => n != _root).Any(static n => n is CatchClauseSyntax))
        {
            return RawStatement("throw " + GeneratedNames.Rethrow(exception) + ";", node);
        }

        return base.VisitThrowStatement(node);
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => InLoop(node, base.VisitWhileStatement);

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => InLoop(node, base.VisitDoStatement);

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => InLoop(node, base.VisitForStatement);

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => InLoop(node, base.VisitForEachStatement);

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) => InLoop(node, base.VisitForEachVariableStatement);

    public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
    {
        _breakDepth++;
        var result = base.VisitSwitchStatement(node);
        _breakDepth--;
        return result;
    }

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => InFunction(node, base.VisitParenthesizedLambdaExpression);

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => InFunction(node, base.VisitSimpleLambdaExpression);

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => InFunction(node, base.VisitAnonymousMethodExpression);

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => InFunction(node, base.VisitLocalFunctionStatement);

    public override SyntaxNode? VisitQueryExpression(QueryExpressionSyntax node)
    {
        var source = (ExpressionSyntax)Visit(node.FromClause.Expression)!;
        var type = (TypeSyntax?)Visit(node.FromClause.Type);
        _functionDepth++;
        var body = (QueryBodySyntax)Visit(node.Body)!;
        _functionDepth--;
        var from = node.FromClause;
        return node.Update(from.Update(VisitToken(from.FromKeyword), type, VisitToken(from.Identifier), VisitToken(from.InKeyword), source), body);
    }

    // A declaration in an expression whose variable the lowering took over: only the variable is left of it.
    public override SyntaxNode? VisitDeclarationExpression(DeclarationExpressionSyntax node) =>
        DesignationTarget(node.Designation) is { } target ? Raw(target, node) : base.VisitDeclarationExpression(node);

    // A colon outside parentheses would begin the format of an interpolation, and `global::` has two.
    public override SyntaxNode? VisitInterpolation(InterpolationSyntax node)
    {
        var expression = (ExpressionSyntax)Visit(node.Expression)!;
        if (node.Expression is not ParenthesizedExpressionSyntax && (expression.ToString().Contains(':') || Mark.Contains(expression.ToString(), MarkKind.Hole)))
        {
            expression = SyntaxFactory.ParenthesizedExpression(expression);
        }

        return node.Update(VisitToken(node.OpenBraceToken), expression, (InterpolationAlignmentClauseSyntax?)Visit(node.AlignmentClause), node.FormatClause, VisitToken(node.CloseBraceToken));
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var taken = node.Pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any(d => TakenOver(d) is not null);
        if (!taken)
        {
            return base.VisitIsPatternExpression(node);
        }

        var pattern = node.Pattern;
        var negated = false;
        for (; pattern is UnaryPatternSyntax or ParenthesizedPatternSyntax; pattern = pattern is UnaryPatternSyntax not ? not.Pattern : ((ParenthesizedPatternSyntax)pattern).Pattern)
        {
            negated ^= pattern is UnaryPatternSyntax;
        }

        var (text, captures) = Pattern(pattern);
        var operand = Visit(node.Expression)!.ToString();
        return Raw((negated ? "!" : "") + "(" + operand + " is " + text + CaptureText(captures) + ")", node);
    }

    /// <summary>A pattern as text, with the variables that it captures for the coroutine: from their name in the pattern.</summary>
    public (string Text, System.Collections.Generic.List<(string Name, string Target)> Captures) Pattern(SyntaxNode pattern)
    {
        var captures = new System.Collections.Generic.List<(string, string)>();
        foreach (var designation in pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>())
        {
            if (TakenOver(designation) is { } target)
            {
                captures.Add((PatternName(designation), target));
            }
        }

        return (Visit(pattern)!.ToString(), captures);
    }

    /// <summary>Conjuncts that always hold and copy what a pattern captured.</summary>
    public static string CaptureText(System.Collections.Generic.List<(string Name, string Target)> captures) =>
        string.Concat(captures.Select(static c => " && (" + c.Target + " = " + c.Name + ") is var _"));

    public override SyntaxNode? VisitSingleVariableDesignation(SingleVariableDesignationSyntax node) =>
        node.Parent is not DeclarationExpressionSyntax && TakenOver(node) is not null
            ? node.WithIdentifier(SyntaxFactory.Identifier(PatternName(node)).WithTriviaFrom(VisitToken(node.Identifier)))
            : base.VisitSingleVariableDesignation(node);

    private string PatternName(SingleVariableDesignationSyntax node)
    {
        if (!context.PatternNames.TryGetValue(node, out var name))
        {
            context.PatternNames.Add(node, name = context.NewName(node.Identifier.ValueText));
        }

        return name;
    }

    private string? TakenOver(SingleVariableDesignationSyntax designation) =>
        context.Symbols.Declared(designation) is { } symbol && context.Locals.Find(symbol) is not null ? VariableText(symbol) : null;

    /// <summary>What a declaration assigns to when the lowering declares its variables; null where it does not.</summary>
    public string? DesignationTarget(VariableDesignationSyntax designation) => designation switch
    {
        SingleVariableDesignationSyntax single => TakenOver(single),
        ParenthesizedVariableDesignationSyntax tuple when tuple.Variables.Any(v => DesignationTarget(v) is not null and not "_") =>
            "(" + string.Join(", ", tuple.Variables.Select(v => DesignationTarget(v) ?? "_")) + ")",
        DiscardDesignationSyntax => "_",
        _ => null,
    };

    private SyntaxNode? InLoop<T>(T node, System.Func<T, SyntaxNode?> visit)
        where T : SyntaxNode
    {
        _breakDepth++;
        _continueDepth++;
        var result = visit(node);
        _breakDepth--;
        _continueDepth--;
        return result;
    }

    private SyntaxNode? InFunction<T>(T node, System.Func<T, SyntaxNode?> visit)
        where T : SyntaxNode
    {
        _functionDepth++;
        var result = visit(node);
        _functionDepth--;
        return result;
    }

    private bool LeavesRoot(GotoStatementSyntax node)
    {
        if (node.IsKind(SyntaxKind.GotoStatement))
        {
            return Symbol(node.Expression!) is ILabelSymbol label
                && label.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Token) is { } declaration
                && !(_root!.Span.Contains(declaration.Span) && declaration != _root);
        }

        return !node.Ancestors().TakeWhile(n => n != _root).Concat(new[] { _root! }).Any(static n => n is SwitchStatementSyntax);
    }

    private static bool IsUsingDeclaration(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not (int)SyntaxKind.None };

    private static bool IsJump(SyntaxNode node) => node is ReturnStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax;

    private static SyntaxList<StatementSyntax> WithoutUsingDeclarations(SyntaxList<StatementSyntax> statements)
    {
        var at = statements.IndexOf(IsUsingDeclaration);
        if (at < 0)
        {
            return statements;
        }

        var declaration = (LocalDeclarationStatementSyntax)statements[at];
        var rest = WithoutUsingDeclarations(SyntaxFactory.List(statements.Skip(at + 1)));
        var statement = SyntaxFactory.UsingStatement(
            default,
            declaration.UsingKeyword,
            SyntaxFactory.Token(SyntaxKind.OpenParenToken),
            declaration.Declaration,
            null!,
            SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Block(
                SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(declaration.SemicolonToken.TrailingTrivia),
                rest,
                SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)));
        return SyntaxFactory.List(statements.Take(at).Append(statement));
    }
}
