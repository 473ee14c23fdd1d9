namespace Coroutines.Generator.Model;

/// <summary>Stands before every line number of the user's file that is written outside a <c>#line</c> directive: so it moves along with the method.</summary>
internal static class LineMark
{
    public const string Text = "/*line*/";
}
