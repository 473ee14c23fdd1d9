using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// try, catch, finally.
internal sealed partial class BodyBinder
{
    private BoundTry BindTry(TryStatementSyntax node)
    {
        var body = BindBlock(node.Block);
        var catches = node.Catches.Select(BindCatch).ToImmutableArray();
        var finallyBlock = node.Finally is { } clause ? BindBlock(clause.Block) : null;
        return new BoundTry(body, catches, finallyBlock);
    }

    private BoundCatch BindCatch(CatchClauseSyntax node)
    {
        var observes = ObservesCancellation(node);
        if (_context.Suspension.Suspends(node.Block))
        {
            return BindMovedCatch(node, observes);
        }

        var header = node.Declaration is { } declaration
            ? "(" + _qualifier.Expression(declaration.Type) + (declaration.Identifier.ValueText.Length > 0 ? " " + SymbolText.Identifier(declaration.Identifier.ValueText) : "") + ")"
            : "";
        var filter = node.Filter is null ? null : Filter(node.Filter.FilterExpression);
        var outer = _context.Rethrown;
        _context.Rethrown = null;
        var block = new BoundBlock([new BoundVerbatim(_qualifier.Statement(node.Block), _context.SpanOf(node.Block))]);
        _context.Rethrown = outer;
        return new BoundCatch(header, filter, "", null, block, observes);
    }

    // The body has an await, so it runs after the try statement; the clause only stores the exception.
    private BoundCatch BindMovedCatch(CatchClauseSyntax node, bool observes)
    {
        var thrown = _context.NewTemporary(TypeRef.Exception, "exception");
        var name = _context.NewName("caught");
        var type = node.Declaration is { } declaration ? _qualifier.Expression(declaration.Type) : "global::System.Exception";
        var stores = new System.Collections.Generic.List<string>();
        if (_context.Closures.OfScope(node) is { } closure)
        {
            stores.Add(closure.Variable.Text + " = new " + closure.TypeName + "()");
        }

        if (node.Declaration is not null && _context.Symbols.Declared(node.Declaration) is { } symbol && _context.Locals.Find(symbol) is { } variable)
        {
            var target = _context.Closures.OfVariable(symbol) is { } owner ? owner.Variable.Text + "." + SymbolText.Identifier(variable.Name) : variable.Text;
            stores.Add(target + " = " + name);
        }

        stores.Add(thrown.Text + " = " + name);
        var filter = node.Filter is null ? null : string.Concat(stores.Select(static s => "(" + s + ") is var _ && ")) + "(" + Filter(node.Filter.FilterExpression) + ")";
        var prologue = node.Filter is null ? string.Concat(stores.Select(static s => s + "; ")).TrimEnd() : "";

        var outer = _context.Rethrown;
        _context.Rethrown = thrown;
        var statements = ImmutableArray.CreateBuilder<BoundStatement>();
        statements.AddRange(BindBlock(node.Block).Statements);
        _context.Rethrown = outer;
        return new BoundCatch("(" + type + " " + name + ")", filter, prologue, thrown, new BoundBlock(statements.ToImmutable()), observes);
    }

    // A filter keeps its lines.
    private string Filter(ExpressionSyntax node) => "\n" + _context.SpanOf(node).LineDirective + "\n        " + FilterText(node) + "\n#line hidden\n    ";

    // A filter is no statement that could be given copies for its lambdas to capture: it makes them itself.
    private string FilterText(ExpressionSyntax node)
    {
        const string Suffix = "_filter";
        var text = _qualifier.Expression(node);
        var copies = Mark.All(text).Where(static m => m.Kind == MarkKind.Capture).Select(static m => Mark.Variable(m.Index)).Distinct().ToList();
        return copies.Count == 0
            ? text
            : string.Concat(copies.Select(static c => c + " is var " + c + Suffix + " && "))
                + "(" + Mark.Replace(text, static (kind, index) => kind == MarkKind.Capture ? Mark.Variable(index) + Suffix : null) + ")";
    }

    // Whether the clause, or its filter, could see the exception that stands for a cancellation.
    private bool ObservesCancellation(CatchClauseSyntax node)
    {
        if (node.Declaration is null || _context.Model.GetTypeInfo(node.Declaration.Type, _context.Token).Type is not { } type || type is ITypeParameterSymbol)
        {
            return true;
        }

        var cancellation = _context.WellKnown.OperationCanceledException;
        return cancellation is null || IsOrDerives(cancellation, type) || IsOrDerives(type, cancellation);
    }

    private static bool IsOrDerives(ITypeSymbol type, ITypeSymbol from)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, from))
            {
                return true;
            }
        }

        return false;
    }
}
