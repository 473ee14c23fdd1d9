// Coroutines declared in extension blocks: on values, references and structs, static ones, called in every way.
// needs: Roslyn 5
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await 3.Slow());
        Log(await "abc".Part(await Int("from", 1), length: await Int("length", 2)));
        Log(await "abcdef".Part());
        Log(await Ext.Part("xyz", 1, 1));
        Log(await (await Str("receiver", "left")).Join(await Str("argument", "right")));
        await int.Report("static");
        await Ext.Report("by its class");
        var point = new Point { X = 1 };
        Log(await point.Moved(4));
        Log(point.X);
        Log(await Fetch(point));
        Func<Coroutine<int>> later = () => 5.Slow();
        Log(await later());
        var cold = 8.Slow();
        Log("cold");
        Log(await cold);
        var (a, b) = await Coroutine.Gather(1.Slow(), 2.Slow());
        Log(a + b);
        Log(await 4.Factorial());
        string? none = null;
        Log(none.Length() == null ? "none" : "some");
        try { await "bad".Fails(); } catch (InvalidOperationException e) { Log(e.Message); }
    }

    private static Coroutine<int> Fetch(Point point) => point.Moved(10);

    private static int? Length(this string? text) => text?.Length;
}

public struct Point
{
    public int X;
}

public static partial class Ext
{
    extension(int number)
    {
        [Coroutine]
        public async Coroutine<int> Slow()
        {
            Log("slow " + number);
            await Coroutine.Yield();
            number *= 2;
            await Coroutine.Yield();
            return number;
        }

        [Coroutine]
        public async Coroutine<int> Factorial()
        {
            await Pause("factorial " + number);
            return number < 2 ? 1 : number * await (number - 1).Factorial();
        }

        [Coroutine]
        public static async Coroutine Report(string text)
        {
            await Pause(text);
            Log(nameof(number) + " " + text);
        }
    }

    extension(string text)
    {
        [Coroutine]
        public async Coroutine<string> Part(int from = 2, int length = 3)
        {
            await Coroutine.Yield();
            return text.Substring(from, length);
        }

        [Coroutine]
        public async Coroutine<string> Join(string other) => text + await Str("other", other);

        [Coroutine]
        public async Coroutine Fails()
        {
            string Message() => text + " fails";
            await Coroutine.Yield();
            throw new InvalidOperationException(Message());
        }
    }

    extension(Point point)
    {
        [Coroutine]
        public async Coroutine<int> Moved(int by)
        {
            point.X += by;
            await Coroutine.Yield();
            Func<int> read = () => point.X;
            point.X++;
            return read();
        }
    }
}
