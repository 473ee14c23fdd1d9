// A property of struct type as receiver: it is read before the arguments, as a value, whatever they do to what it reads.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var box = new Box();
        V("property", box.Spot.Plus(await Change("first", box)));
        V("then", box.Spot.Plus(1));
        V("indexer", box["key"].Plus(await Change("second", box)));
        V("of a field", box.Spot.Inner.Plus(await Change("third", box)));
        V("of a list", box.Spots[0].Plus(await Replace("fourth", box)));
        V("static", Box.Shared.Plus(await Share("fifth")));
        V("last", box.Spot.Plus(0));
    }

    [Coroutine]
    private static async Coroutine<int> Change(string label, Box box)
    {
        await Pause(label);
        box.Value += 10;
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Replace(string label, Box box)
    {
        await Pause(label);
        box.Spots[0] = new Spot(500);
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Share(string label)
    {
        await Pause(label);
        Box.SharedValue = 300;
        return 1;
    }

    private sealed class Box
    {
        public static int SharedValue = 30;

        public int Value = 2;

        public static Spot Shared => Read("shared", SharedValue);

        public List<Spot> Spots { get; } = [new Spot(5)];

        public Spot Spot => Read("spot", Value);

        public Spot this[string key] => Read(key, Value);

        private static Spot Read(string name, int value)
        {
            Log("read " + name);
            return new Spot(value);
        }
    }

    private struct Spot(int value)
    {
        private int value = value;

        public Part Inner => new() { Value = value };

        public int Plus(int other)
        {
            value += 1;
            return value * 10 + other;
        }
    }

    private struct Part
    {
        public int Value;

        public int Plus(int other) => Value++ * 10 + other;
    }
}
