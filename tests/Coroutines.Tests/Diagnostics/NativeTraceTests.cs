namespace Coroutines.Tests;

/// <summary>A native program tells names of types and methods only; a trace makes the users' names of them.</summary>
public sealed class NativeTraceTests
{
    [Theory]
    [InlineData("Game.Program+__Deep_Int32", "Poll", "Game.Program.Deep_Int32")]
    [InlineData("Program+Enemy+__Patrol", "Poll", "Program.Enemy.Patrol")]
    [InlineData("Box`1+__Open_g1_M0`2", "Poll", "Box`1.Open_g1_M0")]
    [InlineData("__Beside_Int32", "Poll", "Beside_Int32")]
    [InlineData("Game.Program", "Main", "Game.Program.Main")]
    [InlineData("Game.Poller+Inner", "Poll", "Game.Poller.Inner.Poll")]
    [InlineData("Program+<>c", "<Main>b__0_0", "Program.<>c.<Main>b__0_0")]
    public void AFrameHasTheUsersName(string type, string method, string expected) =>
        Assert.Equal(expected, CoroutineStackTrace.NativeName(type, method));
}
