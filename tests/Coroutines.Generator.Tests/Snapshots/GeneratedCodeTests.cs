using System.Runtime.CompilerServices;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Tests.Snapshots;

/// <summary>The machines of small programs, as a user finds them: one file per construct beside this one.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void StraightLine() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Fetch(int id)
            {
                await Coroutine.Sleep(1);
                var doubled = id * 2;
                await Coroutine.Yield();
                return doubled + id;
            }
        }
        """);

    [Fact]
    public void Loops() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Sum(int[] items)
            {
                var sum = 0;
                foreach (var item in items)
                {
                    if (item < 0) continue;
                    for (var i = 0; i < item; i++)
                    {
                        sum += i;
                        await Coroutine.Yield();
                    }
                }

                while (sum > 100) sum /= 2;
                return sum;
            }
        }
        """);

    [Fact]
    public void TryCatchFinally() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Guarded(System.Action work)
            {
                try
                {
                    await Coroutine.Sleep(1);
                    work();
                    return 1;
                }
                catch (System.InvalidOperationException e) when (e.Message.Length > 0)
                {
                    await Coroutine.Sleep(2);
                    throw;
                }
                finally
                {
                    await Coroutine.Sleep(3);
                }
            }
        }
        """);

    [Fact]
    public void FinallyWithoutAwait() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine Locked(System.Threading.SemaphoreSlim gate)
            {
                try
                {
                    await Coroutine.Yield();
                }
                finally
                {
                    gate.Release();
                }
            }
        }
        """);

    [Fact]
    public void Usings() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<string?> Read(System.IO.StringReader reader, System.IAsyncDisposable other)
            {
                using var held = reader;
                await using (other)
                {
                    await Coroutine.Yield();
                }

                return held.ReadLine();
            }
        }
        """);

    [Fact]
    public void Switch() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<string> Name(object value)
            {
                switch (value)
                {
                    case int n when n > 3:
                        await Coroutine.Sleep(n);
                        return "large";
                    case string:
                        break;
                    default:
                        await Coroutine.Yield();
                        break;
                }

                return value switch { string s => await Fetch(s), _ => "other" };
            }

            [Coroutine]
            static async Coroutine<string> Fetch(string text) { await Coroutine.Yield(); return text; }
        }
        """, "Name");

    [Fact]
    public void Spilling() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Mix(int[] items, int index)
            {
                items[index++] += items[index] + await Fetch(1) * (index > 2 ? await Fetch(2) : Next());
                return items[0];
            }

            [Coroutine]
            static async Coroutine<int> Fetch(int id) { await Coroutine.Yield(); return id; }

            static int Next() => 3;
        }
        """, "Mix");

    [Fact]
    public void Captures() => Verify("""
        partial class Game
        {
            private int _score = 1;

            [Coroutine]
            public async Coroutine Collect(System.Collections.Generic.List<System.Func<int>> into)
            {
                for (var i = 0; i < 3; i++)
                {
                    var copy = i;
                    await Coroutine.Yield();
                    into.Add(() => copy + _score);
                }
            }
        }
        """);

    [Fact]
    public void LocalFunctions() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Walk(int steps)
            {
                var total = 0;
                void Add(int by)
                {
                    total += by;
                }

                static int Square(int n) => n * n;
                for (; steps > 0; steps--)
                {
                    Add(Square(steps));
                    await Coroutine.Yield();
                }

                return total;
            }
        }
        """);

    [Fact]
    public void Generics() => Verify("""
        partial class Box<T> where T : notnull
        {
            [Coroutine]
            public async Coroutine<(T, U)> Pair<U>(T first, U second) where U : class, new()
            {
                await Coroutine.Yield();
                return (first, second ?? new U());
            }
        }
        """);

    [Fact]
    public void StructReceiver() => Verify("""
        partial struct Point
        {
            public int X;

            [Coroutine]
            public async Coroutine<int> Move(int by)
            {
                X += by;
                await Coroutine.Yield();
                return X;
            }
        }
        """);

    [Fact]
    public void BaseBridge() => Verify("""
        class Root { protected virtual int Speed(int by = 1) => by; }
        partial class Leaf : Root
        {
            protected override int Speed(int by = 1) => -by;

            [Coroutine]
            public async Coroutine<int> Run()
            {
                await Coroutine.Yield();
                return base.Speed() + Speed();
            }
        }
        """);

    [Fact]
    public void Recursion() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Fib(int n) =>
                n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);
        }
        """);

    [Fact]
    public void Iterator() => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async System.Collections.Generic.IAsyncEnumerable<int> Count(int to)
            {
                try
                {
                    for (var i = 0; i < to; i++)
                    {
                        await Coroutine.Yield();
                        yield return i;
                    }
                }
                finally
                {
                    System.Console.WriteLine("left");
                }
            }
        }
        """);

    [Fact]
    public void VirtualDispatch() => Verify("""
        partial class Enemy
        {
            [Coroutine]
            public virtual async Coroutine Act() => await Coroutine.Yield();

            [Coroutine]
            public async Coroutine Turn(Enemy other) => await other.Act();
        }
        """, "Turn");

    [Fact]
    public void ImmediateGathers() => Verify("""
        partial class Game
        {
            [Coroutine]
            public async Coroutine<int> Load()
            {
                var (a, b) = await Coroutine.Gather(Fetch(1), Name<int>(
                    await Fetch(2)));
                var gather = Coroutine.Gather(Fetch(3), Fetch(4));
                var (c, _) = await gather;
                System.Func<System.Threading.Tasks.Task> later = async () => await Coroutine.Gather(Fetch(5), Fetch(6));
                await Coroutine.Gather(Hit(), Hit());
                return a + b.Length + c;
            }

            [Coroutine]
            static async Coroutine<int> Fetch(int id) { await Coroutine.Yield(); return id; }

            [Coroutine]
            async Coroutine<string> Name<T>(T id) { await Coroutine.Yield(); return $"{id}"; }

            [Coroutine]
            async Coroutine Hit() => await Coroutine.Yield();
        }
        """, "Load");

    [Fact]
    public void ImmediateStarts() => Verify("""
        partial class Game
        {
            [Coroutine]
            public async Coroutine Spawn(CoroutineLoop loop)
            {
                _ = loop.Start(Fetch(1));
                await loop.CreateTask(Fetch(await Fetch(2)));
                System.Action later = () => loop.Start(
                    Hit());
                await Coroutine.CreateTask(Hit());
                later();
            }

            [Coroutine]
            static async Coroutine<int> Fetch(int id) { await Coroutine.Yield(); return id; }

            [Coroutine]
            async Coroutine Hit() => await Coroutine.Yield();
        }
        """, "Spawn");

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void Slots(OptimizationLevel level) => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<int> Phases(int start)
            {
                int first = start + 1;
                await Coroutine.Sleep(first);
                int second = first * 2;
                await Coroutine.Sleep(3);
                int third = second + 1;
                return third;
            }
        }
        """, null, level, "Slots" + level);

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void Promotion(OptimizationLevel level) => Verify("""
        static partial class Game
        {
            [Coroutine]
            public static async Coroutine<long> Total(CoroutineQueue<int> queue, int count)
            {
                long sum = 0;
                for (var i = 0; i < count; i++)
                {
                    sum += await queue.Get();
                }

                await Coroutine.Sleep(1);
                return sum;
            }
        }
        """, null, level, "Promotion" + level);

    private static void Verify(string source, string? coroutine = null, OptimizationLevel level = OptimizationLevel.Release, [CallerMemberName] string name = "")
    {
        var compilation = TestCompilation.Create(TestCompilation.Parse("using Coroutines;\n\n" + source + "\n", "Game.cs"));
        var run = GeneratorRun.Start(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
        var machines = run.Result.GeneratedSources
            .Where(s => s.SourceText.ToString().Contains("CoroutineMachine(\"" + coroutine, StringComparison.Ordinal))
            .Select(static s => s.SourceText.ToString());
        Snapshot.Verify(Assert.Single(machines), name);
    }
}
