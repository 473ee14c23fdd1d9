// Pointers to locals, parameters and parts of structs that live across awaits, used between two of them.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int sum = await Int("first", 9);
        var pair = new Spot { X = 1, In = { Y = 2 } };
        unsafe
        {
            int* place = &sum;
            *place += 5;
            int* x = &pair.X;
            *x = *place;
            int* y = &(pair).In.Y;
            (*y)++;
            Spot* whole = &pair;
            whole->X += whole->In.Y;
        }

        V("sum", sum);
        V("x", pair.X);
        V("result", await Grown(await Int("argument", 4)));
        V("y", pair.In.Y + sum);
        for (int i = 0; i < 3; i++)
        {
            unsafe
            {
                Bump(&i);
            }

            await Pause("round " + i);
        }
    }

    [Coroutine]
    private static async Coroutine<int> Grown(int number)
    {
        await Pause("growing");
        unsafe
        {
            Bump(&number);
        }

        await Pause("grown");
        return number;
    }

    private static unsafe void Bump(int* place) => *place += 1;

    private struct Spot
    {
        public int X;
        public Inside In;
    }

    private struct Inside
    {
        public int Y;
    }
}
