// A custom exception keeps its data over awaits and rethrow.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await F(); }
        catch (MyException e) when (e.Code == 42) { await Pause("c"); Log(e.Code + e.Message); }
    }

    [Coroutine]
    static async Coroutine F()
    {
        try { await Pause("a"); throw new MyException("m") { Code = 41 }; }
        catch (MyException e) { e.Code++; await Pause("b"); throw; }
    }
}

public sealed class MyException(string message) : Exception(message) { public int Code { get; set; } }
