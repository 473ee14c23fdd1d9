using System.Collections.Immutable;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// using and await using, as statements and as declarations.
internal sealed partial class BodyBinder
{
    private BoundStatement BindUsing(SyntaxNode node, VariableDeclarationSyntax? declaration, ExpressionSyntax? expression, bool isAsync, BoundBlock? rest)
    {
        var statement = node as UsingStatementSyntax;
        if (statement is not null && !isAsync && expression is not null && !_context.Suspension.Suspends(statement.Statement) && declaration is null)
        {
            return BindHeadOnly(statement, expression);
        }

        var keyword = statement?.UsingKeyword ?? ((LocalDeclarationStatementSyntax)node).UsingKeyword;
        var before = ImmutableArray.CreateBuilder<BoundStatement>();
        if (statement is not null)
        {
            AddClosure(statement, before);
        }

        BoundStatement body = rest ?? BindEmbedded(statement!.Statement);
        if (declaration is not null)
        {
            foreach (var declarator in declaration.Variables.Reverse())
            {
                var local = (ILocalSymbol)_context.Symbols.Declared(declarator)!;
                var resource = _context.NewTemporary(_context.Types.Reference(local.Type), "resource");
                resource.Name = OwnedNames.Mark + local.Name + "_resource";
                ImmutableArray<BoundStatement> acquire =
                [
                    new BoundAssignment(resource, BindExpression(declarator.Initializer!.Value), _context.SpanOf(declarator)),
                    Assign(local, new BoundCode(CodeText.Of(resource), _context.Types.Reference(local.Type)), null),
                ];
                body = Using(resource, local.Type, acquire, body, isAsync, keyword, local);
            }
        }
        else
        {
            var type = _context.Model.GetTypeInfo(expression!, _context.Token);
            var resourceType = type.Type ?? type.ConvertedType ?? _context.WellKnown.Disposable!; // `using (null)`
            var resource = _context.NewTemporary(_context.Types.Reference(resourceType), "resource");
            body = Using(resource, resourceType, [new BoundAssignment(resource, BindExpression(expression!), _context.SpanOf(expression!))], body, isAsync, keyword, null);
        }

        before.Add(body);
        return before.Count == 1 ? before[0] : new BoundBlock(before.ToImmutable());
    }

    private BoundStatement Using(Variable resource, ITypeSymbol type, ImmutableArray<BoundStatement> acquire, BoundStatement body, bool isAsync, SyntaxToken keyword, ILocalSymbol? local)
    {
        var scopeType = UnderlyingType(type) ?? type;
        if (isAsync && _context.WellKnown.Implements(scopeType, _context.WellKnown.Scope))
        {
            return Scope(resource, type, scopeType, acquire, body, _context.SpanOf(keyword));
        }

        // A struct that the block changes through its variable is disposed through that variable.
        var target = local is null || !type.IsValueType ? resource.Read
            : _context.Closures.OfVariable(local) is { } closure ? closure.Variable.Text + "." + SymbolText.Identifier(local.Name)
            : _context.Locals.Find(local)!.Read;
        return new BoundUsing(acquire, body, Dispose(target, type, isAsync, keyword));
    }

    // As for any resource, null is no scope: it is neither entered nor left.
    private BoundScope Scope(Variable resource, ITypeSymbol type, ITypeSymbol scopeType, ImmutableArray<BoundStatement> acquire, BoundStatement body, SourceSpan span)
    {
        var isNullable = UnderlyingType(type) is not null;
        var isEntered = type.IsValueType && !isNullable ? null : new BoundCode(resource.Read + " is not null", TypeRef.Boolean);
        var scope = resource;
        if (isNullable)
        {
            scope = _context.NewTemporary(_context.Types.Reference(scopeType), "scope");
            acquire = acquire.Add(new BoundAssignment(scope, new BoundCode(resource.Read + ".GetValueOrDefault()", _context.Types.Reference(scopeType)), null));
        }

        if (EnterScope(scope.Read, scopeType) is { } enter)
        {
            BoundStatement entry = new BoundVerbatim(enter, span);
            acquire = acquire.Add(isEntered is null ? entry : new BoundIf(isEntered, entry, null, null));
        }

        return new BoundScope(acquire, scope, isEntered, body, span);
    }

    private static ITypeSymbol? UnderlyingType(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : null;

    // Null where the type is known to leave it to the interface, which does nothing: a struct would be boxed for that.
    private string? EnterScope(string resource, ITypeSymbol type)
    {
        const string Enter = "Enter";
        var member = _context.WellKnown.Scope!.GetMembers(Enter).FirstOrDefault();
        if (member is null || type is ITypeParameterSymbol)
        {
            return member is null ? null : resource + "." + Enter + "();";
        }

        var own = type.FindImplementationForInterfaceMember(member);
        var isInherited = own is null or { ContainingType.TypeKind: TypeKind.Interface };
        if (isInherited && (type.IsValueType || type.IsSealed))
        {
            return null;
        }

        return type.IsValueType && own is { DeclaredAccessibility: Accessibility.Public, Name: Enter }
            ? resource + "." + Enter + "();"
            : "((global::Coroutines.ICoroutineScope)" + resource + ")" + "." + Enter + "();";
    }

    // `if (resource is not null) resource.Dispose()`, awaited if asynchronous.
    private ImmutableArray<BoundStatement> Dispose(string resource, ITypeSymbol type, bool isAsync, SyntaxToken at, Variable? hold = null)
    {
        var name = isAsync ? "DisposeAsync" : "Dispose";
        var contract = isAsync ? "global::System.IAsyncDisposable" : "global::System.IDisposable";
        var span = _context.SpanOf(at);
        var pattern = FindDispose(type, name);
        var isNullable = UnderlyingType(type) is not null;
        var target = pattern is not null ? resource : isNullable ? resource + ".Value" : "((" + contract + ")" + resource + ")";
        if (UnderlyingType(type) is { } underlying && FindDispose(underlying, name) is { } inner)
        {
            pattern = inner;
        }

        BoundStatement dispose;
        if (isAsync)
        {
            var method = pattern ?? (IMethodSymbol)_context.WellKnown.AsyncDisposable!.GetMembers(name)[0];
            dispose = hold is null || !IsHeld(method)
                ? new BoundExpressionStatement(BindAwaitOfCall(target, method, null, span), span)
                : new BoundIf(new BoundCode("!" + hold.Read + ".IsAbandoned", TypeRef.Boolean), new BoundExpressionStatement(BindHeldCall(target, method, hold, span), span), null, null);
        }
        else
        {
            dispose = new BoundVerbatim(pattern is null && type.IsRefLikeType ? DisposeByReference(resource) : target + ".Dispose();", span);
        }

        return type.IsValueType && !isNullable
            ? [dispose]
            : [new BoundIf(new BoundCode(resource + " is not null", TypeRef.Boolean), dispose, null, null)];
    }

    // A ref struct that implements the interface explicitly cannot be cast to it; a constrained call reaches the member.
    private string DisposeByReference(string resource)
    {
        var name = _qualifier.BridgeName("_Dispose");
        _context.TypeMembers[name] =
            $"private static void {name}<__T>(ref __T resource) where __T : global::System.IDisposable, allows ref struct => resource.Dispose();";
        return name + "(ref " + resource + ");";
    }

    private static IMethodSymbol? FindDispose(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static m => m is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } && m.Parameters.All(static p => p.IsOptional || p.IsParams)) is { } method)
            {
                return method;
            }
        }

        return type.TypeKind == TypeKind.Interface
            ? type.AllInterfaces.SelectMany(i => i.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault()
            : null;
    }
}
