namespace Coroutines.Integration.Tests.Assemblies;

/// <summary>A plugin whose coroutines ran on the host's loop, and have ended, can be unloaded.</summary>
public sealed class PluginTests
{
    private const string Plugin = """
        using System.Threading.Tasks;
        using System.Runtime.CompilerServices;
        public sealed class Note(string text) { public string Text => text; }
        public struct Odd : INotifyCompletion { public Odd GetAwaiter() => this; public bool IsCompleted => false; public int GetResult() => 1; public void OnCompleted(Action next) => CoroutineLoop.Current.CallSoon(next); }
        public partial interface IService { [Coroutine] Coroutine<Note> Serve(); }
        public sealed class PluginException : Exception { }
        public partial class Entry : IService
        {
            public static void Run(CoroutineLoop loop)
            {
                loop.Start(Work(1));
                loop.RunUntilComplete(Main(new Entry()));
                Func<int, Coroutine<int>> group = Work;
                loop.RunUntilComplete(group(2));
                loop.CallSoon(() => new Note("x"));
                loop.Tick(TimeSpan.Zero);
            }

            [Coroutine] private static async Coroutine<int> Work(int x) { await Coroutine.Sleep(TimeSpan.FromMilliseconds(1)); return x; }
            [Coroutine] private static async Coroutine<Note> Text(string text) { await Coroutine.Yield(); return new Note(text); }
            [Coroutine] private static async Coroutine<Note> Fails() { await Coroutine.Yield(); throw new PluginException(); }
            [Coroutine] private static async IAsyncEnumerable<Note> Notes() { yield return await Text("n"); yield return await Text("m"); }
            [Coroutine] public async Coroutine<Note> Serve() { await Coroutine.NextFrame(); return new Note("s"); }
            [Coroutine] private static async Coroutine<T> Generic<T>(T x) { await Coroutine.Yield(); return x; }

            [Coroutine]
            private static async Coroutine Main(IService service)
            {
                var (a, b) = await Coroutine.Gather(Work(1), Text("a"));
                var kept = CoroutineLoop.Current.CreateTask(Text("b"));
                await Coroutine.WaitFor(kept, TimeSpan.FromSeconds(1));
                try { await Fails(); } catch (PluginException) { await Coroutine.Yield(); }
                await foreach (var note in Notes()) { await Work(note.Text.Length); }
                await Task.Delay(1);
                await new Odd();
                await Generic(new Note("g"));
                using var future = new CoroutineFuture<Note>();
                CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(1), () => future.SetResult(new Note("f")));
                await future;
                var queue = new CoroutineQueue<Note>();
                await queue.Put(new Note("q"));
                await queue.Get();
                var cancelled = CoroutineLoop.Current.CreateTask(Text("c"));
                cancelled.Cancel();
                try { await cancelled; } catch (OperationCanceledException) { }
                CoroutineLoop.Current.CreateTask(Fails()).Forget();
            }
        }
        """;

    private const string Host = """
        using System.IO;
        using System.Runtime.CompilerServices;
        using System.Runtime.Loader;
        public static class Host
        {
            // How many of the plugins that ran are gone.
            public static int Run(byte[] plugin, int times, bool disposes)
            {
                var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual, ExceptionHandler = static (_, _) => { } });
                var gone = 0;
                for (var i = 0; i < times; i++)
                {
                    var context = Use(loop, plugin);
                    loop.Tick(TimeSpan.FromSeconds(1));
                    if (disposes) { loop.Dispose(); } else { loop.Trim(); }
                    gone += IsGone(context) ? 1 : 0;
                }

                if (!disposes) { loop.Tick(TimeSpan.FromSeconds(1)); }
                GC.KeepAlive(loop);
                return gone;
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static WeakReference Use(CoroutineLoop loop, byte[] plugin)
            {
                var context = new AssemblyLoadContext("plugin", isCollectible: true);
                context.LoadFromStream(new MemoryStream(plugin)).GetType("Entry")!.GetMethod("Run")!.Invoke(null, [loop]);
                context.Unload();
                return new WeakReference(context);
            }

            private static bool IsGone(WeakReference context)
            {
                for (var i = 0; context.IsAlive && i < 20; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }

                return !context.IsAlive;
            }
        }
        """;

    private const string Usings = "using System; using System.Collections.Generic; using Coroutines;\n";

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, false)]
    public void APluginIsGone(int times, bool disposes)
    {
        var plugin = Library.CompileText("Plugin", Usings + Plugin);
        var host = Library.CompileText("Host", Usings + Host).Load();
        Assert.Equal(times, host.GetType("Host")!.GetMethod("Run")!.Invoke(null, [plugin.Image.ToArray(), times, disposes]));
    }
}
