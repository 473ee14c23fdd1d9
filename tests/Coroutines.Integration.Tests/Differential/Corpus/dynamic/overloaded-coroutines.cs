// Coroutines called with dynamic arguments: overloads, mixed with ordinary methods, generic, virtual, on receivers, with awaits among the arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic number = 1, text = "text", list = new List<int> { 1, 2 };
        Log((object)await Take(number));
        Log((object)await Take(text));
        Log((object)Take(true));
        Log((object)await Take(number, await Int("second", 2)));
        Log((object)await Take(await Str("first", "first"), number));
        Log((object)await Take(other: text, value: 3));
        Log((object)await Take(list));
        int typed = await Take(number);
        Log(typed);
        dynamic flag = true;
        Log((object)Take(flag));
        try { await Take(new object() is var o ? (dynamic)o : null); } catch (Exception e) { Log(e.GetType().Name); }
        Unit unit = new Ghost();
        Log((object)await unit.Act(number));
        Log((object)await unit.Act(text));
        Log(await unit.Inside(number));
        Log((object)await Single(text));
        await Box<string>.Run(text);
        Func<dynamic, dynamic> lambda = value => Take(value);
        Log((object)await lambda(number));
        try { await Take("fails", text); } catch (InvalidOperationException e) { Log(e.Message); }
    }

    [Coroutine]
    private static async Coroutine<int> Take(int value) => await Int("take", value);

    [Coroutine]
    private static async Coroutine<string> Take(string value)
    {
        await Pause("take " + value);
        return value;
    }

    private static string Take(bool value) => "ordinary " + value;

    [Coroutine]
    private static async Coroutine<int> Take(int value, int other = 5) => await Int("two", value + other);

    [Coroutine]
    private static async Coroutine<string> Take(string value, int other) => await Str("mixed", value + other);

    [Coroutine]
    private static async Coroutine<string> Take(int value, string other) => await Str("named", value + other);

    [Coroutine]
    private static async Coroutine<int> Take(string value, string other)
    {
        await Pause(other);
        throw new InvalidOperationException(value);
    }

    [Coroutine]
    private static async Coroutine<string> Take<T>(List<T> value) => await Str("generic", typeof(T).Name + value.Count);

    [Coroutine]
    private static async Coroutine<string> Single(object value) => await Str("single", value.ToString()!);
}

public partial class Unit
{
    [Coroutine]
    public virtual async Coroutine<int> Act(int value) => await Int("unit", value);

    [Coroutine]
    public async Coroutine<string> Act(string value) => await Str("unit", value);

    [Coroutine]
    public async Coroutine<string> Inside(dynamic value)
    {
        var first = await Act(value);
        return first + await this.Act("b" + value) + await Static(value);
    }

    [Coroutine]
    private static async Coroutine<string> Static(int value) => await Str("static", "s" + value);

    [Coroutine]
    private static async Coroutine<string> Static(long value) => await Str("static", "l" + value);
}

public partial class Ghost : Unit
{
    [Coroutine]
    public override async Coroutine<int> Act(int value) => await Int("ghost", value + 1);
}

public static partial class Box<T>
{
    [Coroutine]
    public static async Coroutine Run(T value)
    {
        dynamic later = value!;
        Log((object)await Keep(later));
    }

    [Coroutine]
    private static async Coroutine<string> Keep(T value) => await Str("T", typeof(T).Name);

    [Coroutine]
    private static async Coroutine<string> Keep(int value) => await Str("int", "int");
}
