// Compound assignment with implicit narrowing.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        byte b = 250;
        b += (byte)await Int("a", 10);
        Log(b);
        short sh = 1;
        sh *= (short)await Int("b", 300);
        Log(sh);
        char c = 'a';
        c += (char)await Int("c", 2);
        Log(c);
        float f = 1;
        f /= await Int("d", 4);
        Log(f);
    }
}
