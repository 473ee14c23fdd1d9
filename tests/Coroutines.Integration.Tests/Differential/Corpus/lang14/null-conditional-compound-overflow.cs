// needs: C# 14
// Compound assignments behind a question mark in checked and unchecked code, where the receiver or the value awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var box = new Box();
        await Checked(box);
        await Unchecked(box);
        await Checked(null);
        await Expressions(box);
        await Kinds(box);
    }

    [Coroutine]
    private static async Coroutine Checked(Box? box)
    {
        checked
        {
            (await Of("receiver", box))?.N += 2;
            (await Of("receiver", box))?.P -= V("value", 3);
            (await Of("receiver", box))?.All[V("i", 0)] *= 2;
            (await Of("receiver", box))?[V("i", 0)] += 2;
            (await Of("receiver", box))?.Self.N += 2;
            (await Of("receiver", box))?.Self?.N += 2;
            (await Of("receiver", box))?.N = int.MinValue + V("assigned", 5);
            (await Of("receiver", box))?.Text ??= "text";
            (await Of("receiver", box))?.Text += "more" + V("text", 1);
            box?.N += await Int("value", 2);
            box?.P -= await Int("value", 3);
            box?.Self?.N += await Int("value", 4);
            box?[await Int("index", 0)] += 1;
            (await Of("receiver", box))?.N += await Int("both", 2);
            box?.N = 0;
            (await Of("receiver", box))?.Happened += Handler;
            Log(box?.N + " " + box?.Text);
            try
            {
                box?.N = int.MaxValue;
                (await Of("overflow", box))?.N += 1;
                Log("no overflow");
            }
            catch (OverflowException)
            {
                Log("overflow");
            }

            try
            {
                (await Of("nested overflow", box))?.Self.N = V("max", int.MaxValue) + V("one", 1);
                Log("no overflow");
            }
            catch (OverflowException)
            {
                Log("overflow");
            }
        }
    }

    private static void Handler() => Log("happened");

    [Coroutine]
    private static async Coroutine Unchecked(Box? box)
    {
        unchecked
        {
            box?.N = int.MaxValue;
            (await Of("receiver", box))?.N += V("one", 1);
            Log(box?.N);
            (await Of("receiver", box))?.P -= 1;
            Log(box?.N);
            box?.N += await Int("value", 1);
            Log(box?.N);
        }
    }

    [Coroutine]
    private static async Coroutine Expressions(Box? box)
    {
        box!.N = 1;
        Log(checked((await Of("receiver", box))?.N += 2));
        Log(unchecked((await Of("receiver", box))?.P *= 2));
        Log(checked(box?.N += await Int("value", 2)));
        checked
        {
            Log((await Of("argument", box))?.N += 2);
            int? n = (await Of("local", box))?.N -= 3;
            Log(n);
            Action act = () => box?.N += 5;
            act();
            Log(await Int("last", box.N));
            Func<int?> value = () => box?.N += 5;
            Log(value() + await Int("last", box.N));
            for (var i = 0; i < 2; (await Of("for", box))?.N += i, i++)
            {
                Log(await Int("loop", box.N));
            }
        }
    }

    [Coroutine]
    private static async Coroutine Kinds(Box? box)
    {
        checked
        {
            box?.Small += await Of<byte>("byte", 1);
            (await Of("small", box))?.Small += 1;
            (await Of("shift", box))?.N <<= 1;
            (await Of("or", box))?.N |= 1;
            (await Of("long", box))?.Long *= 2 + V("two", 2);
            Log(box?.Small + " " + box?.N + " " + box?.Long);
            (await Of("call", box))?.Add(box!.N + V("added", 1));
            Log((await Of("cast", box))?.Add((byte)V("cast", 5)) + 1);
        }
    }
}

public sealed class Box
{
    public int N;
    public byte Small = 3;
    public long Long = 4;
    public string? Text;
    public int[] All = [5];
    public event Action? Happened;
    public int P { get { Log("get"); return N; } set { Log("set " + value); N = value; } }
    public int this[int i] { get { Log("get " + i); return All[i]; } set { Log("set " + i + " " + value); All[i] = value; } }
    public Box Self { get { Log("self"); Happened?.Invoke(); return this; } }
    public int Add(int n) { Log("add " + n); return N += n; }
}
