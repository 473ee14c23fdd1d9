using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

/// <summary>
/// Binds a coroutine's body into a tree of statements and expressions without Roslyn's symbols. What contains no await
/// becomes text; the rest keeps the structure that the lowering needs.
/// </summary>
internal sealed partial class BodyBinder
{
    private readonly BindingContext _context;
    private readonly NameQualifier _qualifier;
    private readonly Dictionary<ISymbol, Label> _labels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, SwitchTargets> _switches = new();

    public BodyBinder(BindingContext context)
    {
        _context = context;
        _qualifier = new NameQualifier(context) { Targets = new JumpTargets(null, null, GotoTarget) };
    }

    /// <summary>Binds the whole body: a block, or the expression of an expression-bodied method.</summary>
    public BoundBlock BindBody()
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        var body = _context.Suspension.Body;
        AddParameterClosure(body, statements);
        switch (body)
        {
            case BlockSyntax block:
                BindStatements(block.Statements, 0, statements);
                break;
            case ExpressionSyntax expression when ReturnsValue:
                statements.Add(new BoundReturn(BindExpression(expression), _context.SpanOf(expression)));
                break;
            case ThrowExpressionSyntax thrown:
                statements.Add(new BoundThrow(BindExpression(thrown.Expression), _context.SpanOf(thrown)));
                break;
            case ExpressionSyntax expression:
                statements.Add(new BoundExpressionStatement(BindExpression(expression), _context.SpanOf(expression)));
                break;
        }

        return new BoundBlock(statements.ToImmutable());
    }

    private bool ReturnsValue => _context.Method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 };

    private void AddParameterClosure(SyntaxNode body, ImmutableArray<BoundStatement>.Builder statements)
    {
        AddClosure(body, statements);
        if (_context.Closures.OfScope(body) is not { } closure)
        {
            return;
        }

        foreach (var field in closure.Fields)
        {
            if (field.Key is IParameterSymbol)
            {
                statements.Add(new BoundVerbatim(closure.Variable.Text + "." + SymbolText.Identifier(field.Value.Name) + " = " + field.Value.Text + ";", null));
            }
        }
    }

    // A scope whose locals are captured makes a new closure each time it is entered.
    private void AddClosure(SyntaxNode scope, ImmutableArray<BoundStatement>.Builder statements)
    {
        if (_context.Closures.OfScope(scope) is not { } closure)
        {
            return;
        }

        statements.Add(new BoundAssignment(closure.Variable, new BoundCode("new " + closure.TypeName + "()", new TypeRef(closure.TypeName, 8)), null));
        foreach (var link in closure.Links)
        {
            statements.Add(new BoundVerbatim(closure.Variable.Text + "." + link.Variable.Name + " = " + link.Variable.Text + ";", null));
        }

        if (closure.LinksSelf)
        {
            statements.Add(new BoundVerbatim(closure.Variable.Text + "." + GeneratedNames.Self + " = " + _context.SelfVariable().Text + ";", null));
        }
    }

    private void BindStatements(SyntaxList<StatementSyntax> statements, int from, ImmutableArray<BoundStatement>.Builder into)
    {
        for (var i = from; i < statements.Count; i++)
        {
            if (Unlabeled(statements[i]) is LocalDeclarationStatementSyntax local && !local.UsingKeyword.IsKind(SyntaxKind.None))
            {
                for (var labeled = statements[i] as LabeledStatementSyntax; labeled is not null; labeled = labeled.Statement as LabeledStatementSyntax)
                {
                    into.Add(new BoundLabel(LabelOf(_context.Symbols.Declared(labeled)!)));
                }

                // A using declaration holds for the rest of its block.
                var rest = ImmutableArray.CreateBuilder<BoundStatement>();
                BindStatements(statements, i + 1, rest);
                into.Add(BindUsing(local, local.Declaration, null, !local.AwaitKeyword.IsKind(SyntaxKind.None), new BoundBlock(rest.ToImmutable())));
                return;
            }

            BindStatement(statements[i], into);
        }
    }

    private static StatementSyntax Unlabeled(StatementSyntax statement) =>
        statement is LabeledStatementSyntax labeled ? Unlabeled(labeled.Statement) : statement;

    private BoundBlock BindEmbedded(StatementSyntax statement)
    {
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        if (statement is not (BlockSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or LockStatementSyntax or SwitchStatementSyntax))
        {
            AddClosure(statement, statements); // those open their own
        }

        BindStatement(statement, statements);
        return statements is [BoundBlock block] ? block : new BoundBlock(statements.ToImmutable());
    }

    private BoundBlock BindBlock(BlockSyntax block)
    {
        if (!_context.Suspension.Suspends(block))
        {
            var text = _qualifier.Statement(block);
            return new BoundBlock([new BoundVerbatim(text, _context.SpanOf(block))]);
        }

        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        AddClosure(block, statements);
        BindStatements(block.Statements, 0, statements);
        return new BoundBlock(statements.ToImmutable());
    }

    private BoundVerbatim Verbatim(StatementSyntax statement) => new(Code(statement), _context.SpanOf(statement));

    private BoundStatement Assign(ISymbol symbol, BoundExpression value, SourceSpan? span)
    {
        var variable = _context.Locals.Find(symbol)!;
        if (_context.Closures.OfVariable(symbol) is { } closure)
        {
            var target = closure.Variable.Text + "." + SymbolText.Identifier(variable.Name);
            return new BoundExpressionStatement(new BoundTemplate(target + " = " + Mark.Hole(0), [new Operand(value)], TypeRef.Void), span);
        }

        return new BoundAssignment(variable, value, span);
    }

    private static string Fill(string text, string hole) => Mark.Replace(text, (kind, _) => kind == MarkKind.Hole ? hole : null);

    private JumpTargets Enter(Label? breakLabel, Label? continueLabel)
    {
        var outer = _qualifier.Targets;
        _qualifier.Targets = outer with { Break = breakLabel ?? outer.Break, Continue = continueLabel ?? outer.Continue };
        return outer;
    }

    private Label? GotoTarget(GotoStatementSyntax node)
    {
        if (node.IsKind(SyntaxKind.GotoStatement))
        {
            return _context.SymbolOf(node.Expression!) is { } symbol ? LabelOf(symbol) : null;
        }

        var statement = node.FirstAncestorOrSelf<SwitchStatementSyntax>(n => _switches.ContainsKey(n));
        if (statement is null)
        {
            return null;
        }

        var targets = _switches[statement];
        return node.IsKind(SyntaxKind.GotoDefaultStatement)
            ? targets.Default
            : targets.Cases.TryGetValue(_context.Model.GetConstantValue(node.Expression!, _context.Token).Value ?? SwitchTargets.Null, out var label) ? label : null;
    }

    private Label LabelOf(ISymbol symbol)
    {
        if (!_labels.TryGetValue(symbol, out var label))
        {
            label = _context.NewLabel("user_" + symbol.Name);
            _labels.Add(symbol, label);
        }

        return label;
    }

    private sealed class SwitchTargets
    {
        public static readonly object Null = new();

        public Dictionary<object, Label> Cases { get; } = new();

        public Label? Default { get; set; }
    }
}
