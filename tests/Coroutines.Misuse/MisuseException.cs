namespace Coroutines.Misuse;

/// <summary>What a callback throws on purpose; the number tells one from the other.</summary>
internal sealed class MisuseException(int number) : Exception($"misuse {number};");

/// <summary>What leads the loop to a callback: an error that the handler is to be told, say.</summary>
internal sealed class ProvokedException() : Exception("provoked");
