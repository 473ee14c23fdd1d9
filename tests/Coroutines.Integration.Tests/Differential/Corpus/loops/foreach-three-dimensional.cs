// foreach over an array with other lower bounds.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var cube = Array.CreateInstance(typeof(int), new[] { 2, 2 }, new[] { 1, 5 });
        cube.SetValue(1, 1, 5);
        cube.SetValue(2, 1, 6);
        cube.SetValue(3, 2, 5);
        cube.SetValue(4, 2, 6);
        foreach (var cell in (int[,])cube)
        {
            Log(await Int("c", cell));
        }
    }
}
