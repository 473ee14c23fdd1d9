namespace Coroutines.Integration.Tests.Assemblies;

/// <summary>Two libraries with the same names, told apart by extern aliases: awaited, started, kept in locals, as type arguments and as delegates.</summary>
public sealed class AliasedAssembliesTests
{
    private const string Caller = """
        extern alias First;
        extern alias Second;
        using System; using System.Collections.Generic; using Coroutines;
        using Two = Second::Names.Lib;
        public static partial class App
        {
            public static string Run()
            {
                using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
                return loop.RunUntilComplete(Main()) + " " + loop.RunUntilComplete(First::Names.Lib.Name(new First::Names.Item())) + " " + loop.RunUntilComplete(Two.Name(Two.Make()));
            }

            [Coroutine]
            public static async Coroutine<string> Main()
            {
                var first = First::Names.Lib.Make();
                Second::Names.Item second = Second::Names.Lib.Make();
                var list = new List<Second::Names.Item> { second };
                var text = await First::Names.Lib.Name(first) + await Two.Name(list[0]);
                Func<First::Names.Item, Coroutine<string>> group = First::Names.Lib.Name;
                text += await group(first);
                Func<Coroutine<string>> own = second.Own;
                text += await second.Own() + await own() + await Echo(first) + (first is First::Names.Item);
                await foreach (var item in Second::Names.Lib.Items()) text += item.Text;
                return text;
            }

            [Coroutine]
            private static async Coroutine<string> Echo<T>(T item) where T : First::Names.Item
            {
                await Coroutine.Yield();
                return item.Text;
            }
        }
        """;

    [Fact]
    public void EachIsCalledByItsAlias()
    {
        var (first, second) = (Compile("One"), Compile("Two"));
        var caller = Library.CompileText(
            "App",
            Caller,
            first.Reference.WithAliases(["First"]),
            second.Reference.WithAliases(["Second"]));

        Assert.Equal("OneTwoOneTwo!Two!OneTrueTwo One Two", caller.Load(first, second).GetType("App")!.GetMethod("Run")!.Invoke(null, null));
    }

    private static Library Compile(string name) => Library.Compile(name, $$"""
        namespace Names
        {
            public partial class Item
            {
                public string Text => "{{name}}";
                [Coroutine] public async Coroutine<string> Own() { await Coroutine.Yield(); return Text + "!"; }
            }
            public static partial class Lib
            {
                public static Item Make() => new();
                [Coroutine] public static async Coroutine<string> Name(Item item) { await Coroutine.Yield(); return item.Text; }
                [Coroutine] public static async IAsyncEnumerable<Item> Items() { await Coroutine.Yield(); yield return new Item(); }
            }
        }
        """);
}
