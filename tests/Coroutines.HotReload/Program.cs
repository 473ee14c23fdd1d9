using System.Reflection;
using Coroutines;
using Coroutines.HotReload;

// A coroutine that runs is edited as `dotnet watch` edits it: both texts go through the generator, the difference is compiled and applied to the process.
// Started with DOTNET_MODIFIABLE_ASSEMBLIES=debug. Prints what the coroutine said before and after each edit.
const string Original = """
    using System; using Coroutines; using static Coroutines.Coroutine;
    public static partial class Script
    {
        [Coroutine]
        public static async Coroutine Speak(Action<string> say)
        {
            for (var turn = 0; turn < 100; turn++)
            {
                say("old " + turn);
                await NextFrame();
            }
        }
    }
    public static class Entry
    {
        public static void Start(CoroutineLoop loop, Action<string> say) => loop.Start(Script.Speak(say));
    }
    """;

var first = ScriptCompiler.Compile(Original);
using var image = new MemoryStream();
using var symbols = new MemoryStream();
ScriptCompiler.Check(first.Emit(image, symbols, options: ScriptCompiler.Portable));
var assembly = Assembly.Load(image.ToArray(), symbols.ToArray());
var loop = new CoroutineLoop();
assembly.GetType("Entry")!.GetMethod("Start")!.Invoke(null, [loop, (Action<string>)Console.WriteLine]);
loop.Tick(0.1);
loop.Tick(0.1);

Console.WriteLine("== another text in the body");
var edit = new LiveEdit(assembly, image.ToArray(), first);
Console.WriteLine(edit.Apply(Original.Replace("old ", "new ", StringComparison.Ordinal)));
loop.Tick(0.1);
loop.Tick(0.1);

Console.WriteLine("== a local that lives across an await");
Console.WriteLine(edit.Apply(Original
    .Replace("for (", "var count = 5; for (", StringComparison.Ordinal)
    .Replace("old \" + turn", "newer \" + count++", StringComparison.Ordinal)));
loop.Tick(0.1);
return 0;
