using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Statements that stand in a scope with an await.
internal sealed partial class BodyBinder
{
    private void BindStatement(StatementSyntax statement, ImmutableArray<BoundStatement>.Builder into)
    {
        _context.Token.ThrowIfCancellationRequested();
        var suspends = _context.Suspension.Suspends(statement);
        switch (statement)
        {
            case EmptyStatementSyntax:
                break;
            case LocalDeclarationStatementSyntax local:
                BindLocals(local.Declaration, into, local);
                break;
            case LocalFunctionStatementSyntax:
                break; // written as a method by LocalFunctionBinder
            case ReturnStatementSyntax node:
                into.Add(new BoundReturn(node.Expression is null ? null : BindExpression(node.Expression), _context.SpanOf(node)));
                break;
            case YieldStatementSyntax { Expression: null }:
                into.Add(new BoundReturn(null, _context.SpanOf(statement)));
                break;
            case BreakStatementSyntax when _qualifier.Targets.Break is { } target:
                into.Add(new BoundJump(new Jump(target), _context.SpanOf(statement)));
                break;
            case ContinueStatementSyntax when _qualifier.Targets.Continue is { } target:
                into.Add(new BoundJump(new Jump(target), _context.SpanOf(statement)));
                break;
            case GotoStatementSyntax node when GotoTarget(node) is { } target:
                into.Add(new BoundJump(new Jump(target), _context.SpanOf(statement)));
                break;
            case LabeledStatementSyntax node when _context.Symbols.Declared(node) is { } symbol:
                into.Add(new BoundLabel(LabelOf(symbol)));
                BindStatement(node.Statement, into);
                break;
            case ExpressionStatementSyntax node:
                BindExpressionStatement(node, into);
                break;
            case ThrowStatementSyntax { Expression: null } when _context.Rethrown is { } exception:
                into.Add(new BoundThrow(new BoundCode(GeneratedNames.Rethrow(exception), TypeRef.Exception), _context.SpanOf(statement)));
                break;
            case ThrowStatementSyntax { Expression: { } thrown }:
                into.Add(new BoundThrow(BindExpression(thrown), _context.SpanOf(statement)));
                break;
            case not null when !suspends:
                into.Add(Verbatim(statement));
                break;
            case BlockSyntax block:
                into.Add(BindBlock(block));
                break;
            case IfStatementSyntax node:
                BindIf(node, into);
                break;
            case WhileStatementSyntax node:
                into.Add(BindWhile(node));
                break;
            case DoStatementSyntax node:
                into.Add(BindDo(node));
                break;
            case ForStatementSyntax node:
                into.Add(BindFor(node));
                break;
            case CommonForEachStatementSyntax node:
                into.Add(BindForEach(node));
                break;
            case UsingStatementSyntax node:
                into.Add(BindUsing(node, node.Declaration, node.Expression, !node.AwaitKeyword.IsKind(SyntaxKind.None), null));
                break;
            case LockStatementSyntax node when !_context.Suspension.Suspends(node.Statement):
                AddClosure(node, into);
                into.Add(BindHeadOnly(node, node.Expression));
                break;
            case TryStatementSyntax node:
                into.Add(BindTry(node));
                break;
            case SwitchStatementSyntax node:
                into.Add(BindSwitch(node));
                break;
            case CheckedStatementSyntax node:
                var outer = _context.OverflowContext;
                _context.OverflowContext = node.Keyword.ValueText;
                into.Add(BindBlock(node.Block));
                _context.OverflowContext = outer;
                break;
            case UnsafeStatementSyntax node:
                into.Add(BindBlock(node.Block));
                break;
            case YieldStatementSyntax { Expression: { } yielded } node:
                into.Add(new BoundYield(BindExpression(yielded), _context.SpanOf(node)));
                break;
            default:
                _context.Unsupported(statement!.GetFirstToken(), $"an await inside '{statement.GetFirstToken().ValueText}'", "move the await out of the statement");
                break;
        }
    }

    private void BindLocals(VariableDeclarationSyntax declaration, ImmutableArray<BoundStatement>.Builder into, SyntaxNode statement)
    {
        foreach (var declarator in declaration.Variables)
        {
            if (declarator.Initializer is not { Value: var value } || _context.Symbols.Declared(declarator) is not ILocalSymbol { IsConst: false } local)
            {
                continue;
            }

            var span = declaration.Variables.Count == 1 ? _context.SpanOf(statement) : _context.SpanOf(declarator);
            var bound = value is InitializerExpressionSyntax initializer
                ? BindArrayInitializer(initializer, local.Type)
                : BindPart(value);
            into.Add(Assign(local, bound, span));
        }
    }

    private void BindExpressionStatement(ExpressionStatementSyntax node, ImmutableArray<BoundStatement>.Builder into)
    {
        var span = _context.SpanOf(node);
        var expression = Parentheses.Without(node.Expression);
        if (expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } assignment
            && _context.SymbolOf(name) is ILocalSymbol { IsRef: false } or IParameterSymbol
            && _context.SymbolOf(name) is { } symbol
            && _context.Locals.Find(symbol) is not null)
        {
            into.Add(Assign(symbol, BindPart(assignment.Right), span));
            return;
        }

        into.Add(_context.Suspension.Suspends(node) ? BindEffect(expression, span) : Verbatim(node));
    }

    private void BindIf(IfStatementSyntax node, ImmutableArray<BoundStatement>.Builder into)
    {
        if (!_context.Suspension.Suspends(node.Statement) && !_context.Suspension.Suspends(node.Else))
        {
            into.Add(BindHeadOnly(node, node.Condition));
            return;
        }

        into.Add(new BoundIf(BindExpression(node.Condition), BindEmbedded(node.Statement), node.Else is { } otherwise ? BindEmbedded(otherwise.Statement) : null, _context.SpanOf(node.Condition)));
    }

    // A statement whose head alone awaits: the head is evaluated before, the rest is copied.
    private BoundExpressionStatement BindHeadOnly(StatementSyntax node, ExpressionSyntax head)
    {
        var bound = BindPart(head);
        var text = _context.InOverflowContext(_qualifier.Expression(node, head));
        return new BoundExpressionStatement(new BoundTemplate(text, [new Operand(bound)], TypeRef.Void, TemplateTraits.IsStatement), _context.SpanOf(node));
    }

    private BoundBlock BindWhile(WhileStatementSyntax node)
    {
        var breakLabel = _context.NewLabel("break");
        var continueLabel = _context.NewLabel("continue");
        var outer = Enter(breakLabel, continueLabel);
        var body = ImmutableArray.CreateBuilder<BoundStatement>();
        BoundExpression? condition = BindExpression(node.Condition);
        if (_context.Closures.OfScope(node) is not null)
        {
            AddClosure(node, body);
            body.Add(new BoundBranch(condition, when: false, breakLabel, _context.SpanOf(node.Condition)));
            condition = null;
        }

        body.Add(BindEmbedded(node.Statement));
        _qualifier.Targets = outer;
        return new BoundBlock([new BoundLoop(LoopKind.While, [], condition, [], new BoundBlock(body.ToImmutable()), continueLabel, breakLabel, _context.SpanOf(node.Condition))]);
    }

    private BoundLoop BindDo(DoStatementSyntax node)
    {
        var breakLabel = _context.NewLabel("break");
        var continueLabel = _context.NewLabel("continue");
        var outer = Enter(breakLabel, continueLabel);
        var body = BindEmbedded(node.Statement);
        _qualifier.Targets = outer;
        var beforeCondition = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(node, beforeCondition);
        return new BoundLoop(LoopKind.Do, [], BindExpression(node.Condition), beforeCondition.ToImmutable(), body, continueLabel, breakLabel, _context.SpanOf(node.Condition));
    }

    private BoundLoop BindFor(ForStatementSyntax node)
    {
        var initializers = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(node, initializers);
        if (node.Declaration is { } declaration)
        {
            BindLocals(declaration, initializers, declaration);
        }

        foreach (var initializer in node.Initializers)
        {
            initializers.Add(BindEffect(initializer, _context.SpanOf(initializer)));
        }

        var breakLabel = _context.NewLabel("break");
        var continueLabel = _context.NewLabel("continue");
        var body = ImmutableArray.CreateBuilder<BoundStatement>();
        var condition = node.Condition is null ? null : BindExpression(node.Condition);
        if (condition is not null && _context.Closures.OfScope(node.Condition!) is not null)
        {
            AddClosure(node.Condition!, body);
            body.Add(new BoundBranch(condition, when: false, breakLabel, _context.SpanOf(node.Condition!)));
            condition = null;
        }

        var incrementors = ImmutableArray.CreateBuilder<BoundStatement>();
        foreach (var incrementor in node.Incrementors)
        {
            AddClosure(incrementor, incrementors);
            incrementors.Add(BindEffect(incrementor, _context.SpanOf(incrementor)));
        }

        var outer = Enter(breakLabel, continueLabel);
        body.Add(BindEmbedded(node.Statement));
        _qualifier.Targets = outer;
        return new BoundLoop(LoopKind.For, initializers.ToImmutable(), condition, incrementors.ToImmutable(), new BoundBlock(body.ToImmutable()), continueLabel, breakLabel, _context.SpanOf(node.Condition ?? (SyntaxNode)node));
    }

    // An expression for its effect. `checked(x++)` is no statement, so the statement around it says checked.
    private BoundExpressionStatement BindEffect(ExpressionSyntax node, SourceSpan span)
    {
        if (_context.OverflowContext.Length == 0 || !NameQualifier.IsOverflowingEffect(node))
        {
            return new BoundExpressionStatement(BindExpression(node), span);
        }

        _qualifier.Effect = node;
        var bound = BindExpression(node);
        _qualifier.Effect = null;
        return new BoundExpressionStatement(OverflowStatement(bound), span);
    }

    private BoundExpression OverflowStatement(BoundExpression effect) => effect switch
    {
        BoundCode code => new BoundTemplate(_context.InOverflowContext(code.Text + ";"), [], TypeRef.Void, TemplateTraits.IsStatement),
        BoundTemplate template => new BoundTemplate(_context.InOverflowContext(template.Text + ";"), template.Operands, TypeRef.Void, TemplateTraits.IsStatement),
        BoundConditionalAccess access => new BoundConditionalAccess(access.Receiver, access.Temporary, OverflowStatement(access.WhenNotNull), access.Type),
        _ => effect,
    };
}
