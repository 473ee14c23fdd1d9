// A value of anonymous type is an operand before an await and keeps its type.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(First(new { X = V("a", 1), Y = "y" }, await Int("b", 2)).X);
        Log(TypeOf(new { Z = V("c", 3) }, await Int("d", 4)));
    }

    static T First<T>(T value, int other) => value;
    static string TypeOf<T>(T value, int other) => typeof(T) == typeof(object) ? "object" : "its own";
}
