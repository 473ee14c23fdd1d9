using Coroutines.Generator.Diagnostics;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Diagnostics;

/// <summary>What is not supported is reported at the exact token, with the mend, and keeps no syntax tree alive on the way.</summary>
public sealed class CORO0005Tests
{
    [Fact]
    public void TheMessageNamesTheConstructAndTheMend()
    {
        var tree = TestCompilation.Parse("class A { void M() { checked { } } }");
        var token = tree.GetRoot().DescendantNodes().OfType<CheckedStatementSyntax>().Single().Keyword;
        var info = DiagnosticInfo.Create(Descriptors.UnsupportedConstruct, token, "A checked block", "compute it in a method of its own");
        var diagnostic = info.CreateDiagnostic();
        Assert.Equal("A checked block is not supported in a coroutine; compute it in a method of its own", diagnostic.GetMessage(null));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(token.Span, diagnostic.Location.SourceSpan);
        Assert.Equal(token.GetLocation().GetLineSpan(), diagnostic.Location.GetLineSpan());
        Assert.Null(diagnostic.Location.SourceTree);
    }

    [Fact]
    public void EqualDiagnosticsAreEqualValues()
    {
        static DiagnosticInfo Make() => DiagnosticInfo.Create(
            Descriptors.UnsupportedConstruct, TestCompilation.Parse("class A { }").GetRoot().GetFirstToken(), "This", "do that");
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
    }

    [Fact]
    public void ATypeParameterIsNotNamedAsAMemberOfTheMachine()
    {
        var check = GeneratorRun.Start("""
            using Coroutines;
            partial class A<GetResult>
            {
                [Coroutine]
                public async Coroutine<Current> M<Current>(Current n, GetResult r) { await Coroutine.Sleep(1); return n; }
                [Coroutine]
                public async Coroutine<Poll> N<Poll>(Poll n) { await Coroutine.Sleep(1); return n; }
                [Coroutine]
                public async System.Collections.Generic.IAsyncEnumerable<Current> O<Current>(Current n) { yield return n; await Coroutine.Sleep(1); }
            }
            """);
        Assert.Equal(
            [
                "(6,35) the name 'Poll' of a type parameter, which is that of a member of the machine, is not supported in a coroutine; give it another name",
                "(8,72) the name 'Current' of a type parameter, which is that of a member of the machine, is not supported in a coroutine; give it another name",
            ],
            check.Diagnostics.Where(static d => d.Id == DiagnosticIds.UnsupportedConstruct)
                .Select(static d => $"({d.Location.GetLineSpan().StartLinePosition.Line},{d.Location.GetLineSpan().StartLinePosition.Character}) {d.GetMessage(null)}"));
    }

    [Fact]
    public void AFileLocalTypeIsRefusedAtItsName()
    {
        var check = GeneratorRun.Start("""
            using Coroutines;
            partial class A
            {
                [Coroutine]
                public async Coroutine M(int n)
                {
                    await Coroutine.Sleep(1);
                    System.Console.WriteLine(new F().N);
                    n.E();
                }
            }
            file class F { public int N; }
            file static class G { public static void E(this int n) { } }
            """);
        Assert.Equal(
            [
                "(7,37) the file-local type 'F' is not supported in a coroutine; make the type internal",
                "(8,8) an extension method of the file-local type 'G' is not supported in a coroutine; make the type internal",
            ],
            check.Diagnostics.Where(static d => d.Id == DiagnosticIds.UnsupportedConstruct)
                .Select(static d => $"({d.Location.GetLineSpan().StartLinePosition.Line},{d.Location.GetLineSpan().StartLinePosition.Character}) {d.GetMessage(null)}"));
    }

    [Fact]
    public Task AResultOfAnAnonymousTypeIsRefused() => DiagnosticCheck.Verify(
        """
        public static partial class A
        {
            [Coroutine]
            public static async Coroutine M()
            {
                System.Console.WriteLine(await {|CORO0005:Same(new { B = 1 })|});
            }

            [Coroutine]
            public static async Coroutine<T> Same<T>(T value) { await Coroutine.Yield(); return value; }
        }
        """,
        "a coroutine whose result is of an anonymous type is not supported in a coroutine; give the type a name: a record, or a tuple");

    [Fact]
    public Task AnInitOnlyMemberOfWhatMayBeAStructIsRefused() => DiagnosticCheck.Verify(
        """
        public interface INamed { int Name { get; init; } }
        public static partial class A
        {
            [Coroutine]
            public static async Coroutine<T> Make<T>() where T : INamed, new() => new T { {|CORO0005:Name|} = await One() };
            [Coroutine]
            public static async Coroutine<int> One() { await Coroutine.Yield(); return 1; }
        }
        """,
        "an await in an initializer that sets the init-only member 'Name' of 'T', which may be a struct, is not supported in a coroutine; await into a local first");

    [Fact]
    public Task AnInitOnlyMemberOfATypeThatAnotherGenericTypeHidesIsRefused() => DiagnosticCheck.Verify(
        """
        public static partial class A<T>
        {
            private sealed class Box<U> { public U? Value { get; init; } }
            private sealed class Must { public required int Value { get; set; } }
            public static partial class B<V>
            {
                [Coroutine]
                public static async Coroutine<object> Init() => new Box<V> { {|CORO0005:Value|} = await One(default(V)!) };
                [Coroutine]
                public static async Coroutine<object> Required() => {|CORO0005:new|} Must { Value = await One(1) };
                [Coroutine]
                public static async Coroutine<U> One<U>(U one) { await Coroutine.Yield(); return one; }
            }
        }
        """,
        "an await in an initializer that sets the init-only member 'Value' of a type that only 'B' can name is not supported in a coroutine; await into a local first",
        "an await in an initializer that sets required members of a type that only 'B' can name is not supported in a coroutine; await into a local first");

    [Fact]
    public void AnInitOnlyMemberOfAGenericTypeIsRefusedBeforeNet9()
    {
        var source = """
            using Coroutines;
            public sealed class Box<T> { public T? Value { get; init; } }
            public sealed class Plain { public int Value { get; init; } }
            public static partial class A
            {
                [Coroutine] public static async Coroutine<object> Refused() => new Box<int> { Value = await One() };
                [Coroutine] public static async Coroutine<object> Taken() => new Plain { Value = await One() };
                [Coroutine] public static async Coroutine<int> One() { await System.Threading.Tasks.Task.Yield(); return 1; }
            }
            """;
        var compilation = TestCompilation.OnNet8(TestCompilation.Parse(source));
        var diagnostic = Assert.Single(GeneratorRun.Start(compilation).Diagnostics, static d => d.Id == DiagnosticIds.UnsupportedConstruct);
        Assert.Equal("(5,82) an await in an initializer that sets the init-only member 'Value' of a generic type (before .NET 9) is not supported in a coroutine; await into a local first",
            $"({diagnostic.Location.GetLineSpan().StartLinePosition.Line},{diagnostic.Location.GetLineSpan().StartLinePosition.Character}) {diagnostic.GetMessage(null)}");
    }
}
