using System.Text.RegularExpressions;
using Coroutines.Generator.Tests.Support;

namespace Coroutines.Generator.Tests.Snapshots;

/// <summary>The interceptors of small programs; where a call stands is left out.</summary>
public sealed class GeneratedCallsTests
{
    [Fact]
    public void ImmediateStarts()
    {
        var run = GeneratorRun.Start("""
            using Coroutines;

            static class Program
            {
                static void Begin(CoroutineLoop loop, Game game, Box<string> box)
                {
                    loop.Start(Game.Fetch(1));
                    loop.Start(game.Hit());
                    loop.CreateTask(game.Hit());
                    loop.CreateTask(Game.Fetch(2));
                    loop.CreateTask(box.Open("x"));
                    Coroutine.CreateTask(game.Hit());
                    Coroutine.CreateTask(Game.Fetch(3));
                    loop.Start(Game.Fetch(4), "name");
                }
            }

            partial class Game
            {
                [Coroutine] internal static async Coroutine<int> Fetch(int id) { await Coroutine.Yield(); return id; }

                [Coroutine] internal async Coroutine Hit() => await Coroutine.Yield();
            }

            partial class Box<T>
            {
                [Coroutine] internal async Coroutine<T> Open(T value) => value;
            }
            """);
        TestCompilation.Emit(run.Output);
        Snapshot.Verify(Regex.Replace(run.Text("User0.Calls.g.cs"), "InterceptsLocationAttribute\\(1, \".*?\"\\)", "InterceptsLocationAttribute(1, \"...\")"));
    }
}
