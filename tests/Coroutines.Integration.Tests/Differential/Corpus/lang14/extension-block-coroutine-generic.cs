// Coroutines in generic extension blocks: the block's type parameters before the method's own, constraints, iterators, equal names.
// needs: Roslyn 5
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<int> { 3, 1, 2 };
        Log(await list.SlowFirst());
        Log(await list.Fold("", (text, item) => text + item));
        Log(await list.Fold<int, double>(0.5, (sum, item) => sum + item));
        Log(await List<string>.Of("a", await Str("b", "b")));
        Log(await new List<List<int>> { list }.SlowFirst());
        Log(await "text".SlowFirst());
        await foreach (var item in list.Doubled(await Int("times", 2)))
        {
            Log(item);
        }

        Log(await new Box("b").Named());
        Log(string.Join(",", Started(list)));
        Log(await Ext.Fold(list, 10, (sum, item) => sum - item));
        int[]? none = null;
        Log(await (none?.Sum() ?? new[] { 1, 2 }.Sum()));
        Log(await (new[] { 4 }?.Sum() ?? none!.Sum()));
    }

    private static IEnumerable<string> Started(List<int> list)
    {
        var first = list.SlowFirst();
        yield return first.ToString() == "" ? "" : "started";
    }
}

public interface INamed
{
    string Name { get; }
}

public sealed record Box(string Name) : INamed;

public static partial class Ext
{
    extension<T>(List<T> list)
    {
        [Coroutine]
        public async Coroutine<T> SlowFirst()
        {
            await Pause(typeof(T).Name);
            return list[0];
        }

        [Coroutine]
        public async Coroutine<R> Fold<R>(R seed, Func<R, T, R> combine)
        {
            foreach (var item in list)
            {
                seed = combine(seed, item);
                await Coroutine.Yield();
            }

            return seed;
        }

        [Coroutine]
        public static async Coroutine<int> Of(T first, T second)
        {
            var made = new List<T> { first, second };
            Log(await made.SlowFirst());
            return made.Count;
        }

        [Coroutine]
        public async IAsyncEnumerable<(T, T)> Doubled(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await Coroutine.Yield();
                yield return (list[i], list[i]);
            }
        }
    }

    extension(string text)
    {
        [Coroutine]
        public async Coroutine<char> SlowFirst()
        {
            await Pause(text);
            return text[0];
        }
    }

    extension<T>(T named) where T : class, INamed
    {
        [Coroutine]
        public async Coroutine<string> Named() => await Str("named", named.Name) + typeof(T).Name;
    }

    extension(int[] numbers)
    {
        [Coroutine]
        public async Coroutine<int> Sum()
        {
            var sum = 0;
            foreach (var number in numbers)
            {
                sum += await Int("n", number);
            }

            return sum;
        }
    }
}
