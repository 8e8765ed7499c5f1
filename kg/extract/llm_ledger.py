"""Count requests, tokens and money, and hold the budget across threads; standard library only beside the package."""

from threading import Condition

from kg.extract.llm_settings import LlmSettings


class BudgetSpentError(Exception):
    """Say that another request could pass the budget."""


class Ledger:
    """Hold what was used; a request sets its worst case aside before, and books what it really used after.

    Args:
        settings: Prices and budget.
    """

    def __init__(self, settings: LlmSettings) -> None:
        self.settings = settings
        self.requests = self.retried = self.tokens_in = self.tokens_out = 0
        self._under_way: list[tuple[int, int]] = []
        self._changed = Condition()

    @property
    def cost(self) -> float:
        """Return what was spent, by the prices given."""
        return self.settings.cost(self.tokens_in, self.tokens_out)

    def reserve(self, tokens_in: int, tokens_out: int) -> None:
        """Set a request's tokens aside; wait while those under way may still leave room for it.

        Raises:
            BudgetSpentError: It does not fit, and nothing is under way.
        """
        with self._changed:
            while not self._fits(tokens_in, tokens_out):
                if not self._under_way:
                    raise BudgetSpentError
                self._changed.wait()
            self._under_way.append((tokens_in, tokens_out))
            self.requests += 1

    def retry(self) -> None:
        """Count one request as made again."""
        with self._changed:
            self.retried += 1

    def settle(self, reserved: tuple[int, int], used: tuple[int, int]) -> None:
        """Book what a request used in the place of what was set aside."""
        with self._changed:
            self._under_way.remove(reserved)
            self.tokens_in += used[0]
            self.tokens_out += used[1]
            self._changed.notify_all()

    def _fits(self, tokens_in: int, tokens_out: int) -> bool:
        if not self.settings.max_cost:
            return True
        aside = [*self._under_way, (tokens_in, tokens_out)]
        most = self.settings.cost(sum(i for i, _ in aside), sum(o for _, o in aside))
        return self.cost + most <= self.settings.max_cost
