using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Interception;

/// <summary>Which calls are started as tasks from the first, in ordinary code and in bodies: a task that is spawned goes into its start and nowhere else.</summary>
public sealed class ImmediateStartTests
{
    private const string Declarations =
        """
        using System;
        using System.Linq;
        using System.Linq.Expressions;
        using Coroutines;
        using static Coroutines.Coroutine;

        static partial class Game
        {
            [Coroutine] public static async Coroutine F(int x = 0) => await Coroutine.Yield();
            [Coroutine] public static async Coroutine<int> G(int x) => x;
            [Coroutine] public static async Coroutine<T> H<T>(T x) => x;
            [Coroutine] public static async Coroutine E(this string s) => await Coroutine.Yield();
            public static Coroutine Ordinary() => F();
            public static CoroutineTask Start(Coroutine coroutine) => default;
        }

        partial struct Point { [Coroutine] public async Coroutine S() => await Coroutine.Yield(); }

        sealed partial class Leaf : Enemy
        {
            [Coroutine] public override async Coroutine V() => await Coroutine.Yield();
        }

        partial class Box<T>
        {
            public CoroutineLoop Loop = null!;
            [Coroutine] public async Coroutine B(T x) => await Coroutine.Yield();
        }

        interface IActor { [Coroutine] Coroutine Act(); }

        sealed class Starter
        {
            public CoroutineTask Start(Coroutine coroutine, string? name = null) => default;
        }

        partial class Enemy
        {
            [Coroutine] public virtual async Coroutine V() => await Coroutine.Yield();
            [Coroutine] public async Coroutine I(string text) => await Coroutine.Yield();
        }

        partial class Boss : Enemy
        {
            CoroutineLoop _loop = null!;
            [Coroutine] private async Coroutine P() => await Coroutine.Yield();
        """;

    private const string Parameters = "(CoroutineLoop loop, Enemy enemy, Leaf leaf, Box<string> box, IActor actor, Starter other, Point point, CoroutineLoop? maybe)";

    /// <summary>Expressions of which one call is spawned.</summary>
    public static TheoryData<string> Fused =>
    [
        "loop.Start(Game.F(1))",
        "loop.Start(Game.F())",
        "loop.Start(Game.G(1))",
        "loop.Start((Game.F(1)))",
        "loop.Start(coroutine: Game.F(1))",
        "loop!.Start(\n    Game.F(\n        1)\n)",
        "_loop.Start(P())",
        "this._loop.Start(this.P())",
        "loop.CreateTask(Game.F(1))",
        "loop.CreateTask(Game.G(1))",
        "loop.CreateTask<int>(Game.G(1))",
        "loop.CreateTask<(int a, int b)>(Game.H((1, 2)))",
        "loop.CreateTask(enemy.I(maybe?.ToString() ?? \"\"))",
        "loop.CreateTask(leaf.V())",
        "loop.CreateTask(box.B(\"x\"))",
        "loop.CreateTask(new Box<int>().B(1))",
        "loop.CreateTask(point.S())",
        "loop.CreateTask(default(Point).S())",
        "loop.CreateTask(\"x\".E())",
        "Coroutine.CreateTask(Game.F(1))",
        "Coroutine.CreateTask(Game.G(1))",
        "Coroutine.CreateTask<int>(coroutine: (Game.G(1)))",
        "global::Coroutines.Coroutine.CreateTask(Game.F(1))",
        "CreateTask(Game.F(1))",
        "CreateTask(Game.H(\"x\"))",
        "_ = new Func<CoroutineTask>(() => loop.Start(Game.F(1)))",
    ];

    /// <summary>Expressions of which none is.</summary>
    public static TheoryData<string> NotFused =>
    [
        "loop.Start(Game.F(1), \"name\")",
        "loop.Start(Game.F(1), null)",
        "loop.Start(name: \"name\", coroutine: Game.F(1))",
        "Coroutine.CreateTask(Game.G(1), name: null)",
        "maybe?.Start(Game.F(1))",
        "maybe?.CreateTask(Game.G(1)).Cancel()",
        "(box?.Loop)!.Start(Game.F(1))",
        "box?.Loop.Start(Game.F(1))",
        "loop.Start(enemy.V())",
        "loop.Start(base.V())",
        "loop.Start(base.I(\"x\"))",
        "loop.Start(maybe is null ? Game.F(1) : Game.F(2))",
        "loop.Start(actor.Act())",
        "loop.Start((Coroutine)Game.G(1))",
        "loop.Start(Game.Ordinary())",
        "loop.Start(default(Coroutine))",
        "other.Start(Game.F(1))",
        "Game.Start(Game.F(1))",
        "new CoroutineTaskGroup().CreateTask(Game.F(1))",
    ];

    [Theory]
    [MemberData(nameof(Fused))]
    public void IsSpawned(string expression)
    {
        Assert.Equal((1, 1), Spawned(Ordinary(expression)));
        Assert.Equal((1, 1), Spawned(Body(expression)));
    }

    [Theory]
    [MemberData(nameof(NotFused))]
    public void IsACoroutineFirst(string expression)
    {
        Assert.Equal((0, 0), Spawned(Ordinary(expression)));
        Assert.Equal((0, 0), Spawned(Body(expression)));
    }

    [Fact]
    public void CallsOfOneCoroutineInSeveralWaysAreRedirectedApart()
    {
        var text = Ordinary("loop.Start(Game.F(1)); loop.Start(Game.F(2)); loop.CreateTask(Game.F(3)); _ = Game.F(4)");
        Assert.Equal((2, 2), Spawned(text));
        Assert.Equal(5 + 3, Regex.Count(text, @"\[global::System\.Runtime\.CompilerServices\.InterceptsLocation"));
    }

    // The bridge of a generic type stages, so both calls are left as they are.
    [Fact]
    public void ACoroutineHiddenInAGenericTypeIsACoroutineFirst()
    {
        var text = Generated("public partial class Den<T> { [Coroutine] private async Coroutine P() => await Coroutine.Yield(); void M(CoroutineLoop loop) => loop.Start(P()); }");
        Assert.Contains("_Stage(", text, StringComparison.Ordinal);
        Assert.Equal((0, 0), Spawned(text));
    }

    // C# 13 reports the parameter left out; later versions do not.
    [Theory]
    [InlineData("Expression<Func<CoroutineTask>> e = () => loop.Start(Game.F(1))")]
    [InlineData("_ = from one in new int[1].AsQueryable() select loop.Start(Game.F(one))")]
    public void AnExpressionTreeHoldsBothCalls(string statement)
    {
        Assert.Equal((0, 0), Spawned(Ordinary(statement, hasErrors: true)));
        Assert.Equal((0, 0), Spawned(Body(statement, hasErrors: true)));
    }

    private static (int Spawns, int Starts) Spawned(string text) => (Regex.Count(text, @"\.Spawn<"), Regex.Count(text, @"CoroutineSupport\.\w+Spawned\b"));

    private static string Ordinary(string statement, bool hasErrors = false) => Generated($"void M{Parameters} {{ {statement}; }}", hasErrors);

    private static string Body(string statement, bool hasErrors = false) =>
        Generated($"[Coroutine] async Coroutine M{Parameters} {{ await Coroutine.Yield(); {statement}; }}", hasErrors);

    private static string Generated(string members, bool hasErrors = false)
    {
        var run = GeneratorRun.Start(Declarations + members + "}\n");
        if (!hasErrors)
        {
            TestCompilation.Emit(run.Output);
        }

        return string.Concat(run.Result.GeneratedSources.Select(static source => source.SourceText.ToString()));
    }
}
