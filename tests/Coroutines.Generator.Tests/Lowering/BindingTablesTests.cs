using Coroutines.Generator.Binding;
using Coroutines.Generator.Model;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Lowering;

public sealed class BindingTablesTests
{
    [Fact]
    public void AnAwaitInsideALambdaIsNoSuspensionOfTheBody()
    {
        var context = Bind("System.Func<Task> f = async () => await Task.Yield(); if (n > 0) { } while (true) { await Task.Yield(); }");
        var statements = ((BlockSyntax)context.Suspension.Body).Statements;
        Assert.Equal([false, false, true], statements.Select(s => context.Suspension.Suspends(s)));
    }

    [Fact]
    public void OnlyLocalsOfScopesWithAnAwaitAreTakenOver()
    {
        var context = Bind("var a = 1; { var b = 2; } { var c = 3; await Task.Yield(); } for (var d = 0; ; ) { var e = d; await Task.Yield(); }");
        Assert.Equal("a c d e n", string.Join(" ", context.Locals.Symbols.Select(static s => s.Name).Order()));
    }

    [Fact]
    public void ALocalThatIsWrittenAgainIsNotReadOnly()
    {
        var context = Bind("int a = 1, b = 2, c = 3, d = 4; b++; (c, _) = (1, 2); d.Bump(); await Task.Yield();");
        Assert.Equal("a n", string.Join(" ", context.Locals.Symbols.Where(s => context.Locals.Find(s)!.IsReadOnly).Select(static s => s.Name).Order()));
    }

    [Fact]
    public void EachScopeWithACapturedLocalHasAClosureOfItsOwn()
    {
        var context = Bind("var a = 1; var free = 2; while (F() is var b) { var c = 3; System.Func<int> f = () => a + b + c; await Task.Yield(); }");
        var closures = context.Closures.Scopes.Select(static c => c.Scope.Kind() + ": " + string.Join(" ", c.Fields.Keys.Select(static k => k.Name)));
        Assert.Equal(["Block: a", "WhileStatement: b", "Block: c"], closures);
    }

    [Theory]
    [InlineData("(a = F()).Equals(1) && (a) > 0;", "a")]
    [InlineData("!(a = F(1, (2))).IsEmpty;", "a")]
    [InlineData("((a = F()).Equals(1));", "a")]
    [InlineData("(a = F(\")\")).Equals(1);", "a")]
    [InlineData("(a = F(a)).Equals(1);", null)]
    [InlineData("(a == F()).Equals(1);", null)]
    [InlineData("(a += 1).Equals(1);", null)]
    [InlineData("(a.X = 1).Equals(1);", null)]
    [InlineData("F() && (a = F()).Equals(1);", null)]
    [InlineData("(captured = F()).Equals(1);", null)]
    public void AStatementTellsWhatItAssignsBeforeAnythingElse(string statement, string? assigned)
    {
        var context = Bind("dynamic a = 0, captured = 0; System.Func<object> f = () => captured; await Task.Yield(); " + statement);
        Assert.Equal(assigned, new BodyBinder(context).BindBody().Statements.OfType<BoundVerbatim>().Last().Code.Assigned?.Name);
    }

    [Fact]
    public void AVariableOfAForConditionBelongsToTheConditionNotToTheLoop()
    {
        var context = Bind("for (var i = 0; F() is var x; i++) { System.Func<int> f = () => i + x; await Task.Yield(); }");
        Assert.Equal([SyntaxKind.ForStatement, SyntaxKind.IsPatternExpression], context.Closures.Scopes.Select(static c => c.Scope.Kind()));
    }

    [Fact]
    public void ALocalFunctionLivesWhereItIsUsedFrom()
    {
        var context = Bind("""
            var x = 1;
            int Called() => x;
            static int Pure(int y) => y;
            int Delegate() => x;
            System.Func<int> f = Delegate;
            await Task.Yield();
            Called();
            """);
        var places = context.Closures.Functions.Select(static f => f.Name + " " + f.Place);
        Assert.Equal(["__Called Machine", "__Pure Static", "__Delegate Closure"], places.Select(OwnedNames.Resolve));
        Assert.True(context.Locals.Find(context.Locals.Symbols.Single(static s => s.Name == "x"))!.IsForcedField);
    }

    private static BindingContext Bind(string body)
    {
        var tree = TestCompilation.Parse("""
            using System.Threading.Tasks;
            static class Ext { public static void Bump(this ref int x) => x++; }
            partial class A
            {
                int F() => 1;
                async Task M(int n) { 
            """ + body + "} }");
        var compilation = TestCompilation.Create(tree);
        var model = compilation.GetSemanticModel(tree);
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static m => m.Identifier.ValueText == "M");
        var context = new BindingContext((IMethodSymbol)model.GetDeclaredSymbol(method)!, method.Body!, model, CancellationToken.None);
        context.Locals.Build();
        context.Closures.Build();
        return context;
    }
}
