// Compound assignments with an awaited value inside checked and unchecked: of locals, fields, elements, properties and closures.
public static partial class P
{
    private static int s_field = int.MaxValue;
    private static int Property { get; set; } = int.MaxValue;

    [Coroutine]
    public static async Coroutine Main()
    {
        var local = int.MaxValue;
        byte small = 250;
        int[] array = [int.MinValue];
        var captured = int.MaxValue;
        Action log = () => Log(captured);
        checked
        {
            try { local += await Int("local", 1); } catch (OverflowException) { Log("local over"); }
            try { small += (byte)await Int("small", 10); } catch (OverflowException) { Log("small over"); }
            try { array[V("i", 0)] -= await Int("array", 1); } catch (OverflowException) { Log("array over"); }
            try { s_field *= await Int("field", 2); } catch (OverflowException) { Log("field over"); }
            try { Property += await Int("property", 1); } catch (OverflowException) { Log("property over"); }
            try { captured += await Int("captured", 1); } catch (OverflowException) { Log("captured over"); }
            try { Log(local += await Int("value", 1)); } catch (OverflowException) { Log("value over"); }
            unchecked { local += await Int("around", 1); }
            Log(local);
        }

        unchecked
        {
            small += (byte)await Int("small", 10);
            array[0] -= await Int("array", 1);
            s_field += await Int("field", 1);
            captured += await Int("captured", 1);
        }

        Log(small + " " + array[0] + " " + s_field);
        log();
    }
}
